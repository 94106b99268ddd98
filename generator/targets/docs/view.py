"""All pages, in the order of the navigation."""

from dataclasses import dataclass

from generator.model import Spec
from generator.targets.docs.blocks import Lanes, NavGroup, Page
from generator.targets.docs.index import build_index
from generator.targets.docs.known import Known, known_things
from generator.targets.docs.logs import Logs
from generator.targets.docs.pages.conversations import conversations_pages, excerpt
from generator.targets.docs.pages.differences import differences_pages
from generator.targets.docs.pages.errors import errors_page
from generator.targets.docs.pages.evolution import evolution_page
from generator.targets.docs.pages.flags import flags_pages
from generator.targets.docs.pages.framing import framing_page
from generator.targets.docs.pages.implementation import implementation_page
from generator.targets.docs.pages.macros import macros_pages
from generator.targets.docs.pages.message import message_page
from generator.targets.docs.pages.overview import overview_page
from generator.targets.docs.pages.phases import phases_page
from generator.targets.docs.pages.plain import plain_pages
from generator.targets.docs.pages.steps import steps_pages
from generator.targets.docs.pages.symptoms import symptoms_pages
from generator.targets.docs.pages.versions import versions_pages
from generator.targets.docs.presets import Presets, lists, presets
from generator.targets.docs.scripts import without_types as formatted


@dataclass(frozen=True, slots=True)
class View:
    """The groups of the navigation, all of their pages, and what scripts know of them."""

    nav: tuple[NavGroup, ...]
    pages: tuple[Page, ...]
    excerpt: tuple[Lanes, ...]
    known: tuple[Known, ...]
    presets: tuple[Presets, ...]
    lists: tuple[str, ...]
    logs: Logs


__all__ = ["View", "formatted", "view"]


def view(spec: Spec) -> View:
    """All pages."""
    index = build_index(spec)
    commands = tuple(message_page(spec, index, each) for each in spec.commands)
    replies = tuple(message_page(spec, index, each) for each in spec.replies)
    programs = tuple(implementation_page(spec, index, each) for each in spec.implementations)
    groups = [
        NavGroup("", (framing_page(spec, index),)),
        NavGroup("Negotiation and flags", flags_pages(spec, index)),
        NavGroup("Illustrated conversations", conversations_pages(spec, index)),
        NavGroup("Commands", commands),
        NavGroup("Replies", replies),
        NavGroup(
            "",
            (
                phases_page(spec, index),
                *macros_pages(spec, index),
                *versions_pages(spec, index),
                *differences_pages(spec, index),
            ),
        ),
        NavGroup("From version to version", steps_pages(spec, index)),
        NavGroup("Programs", programs),
        NavGroup("From log to cause", symptoms_pages(spec, index)),
        NavGroup("", (errors_page(spec, index), *plain_pages(spec, index), evolution_page())),
    ]
    groups = [group for group in groups if group.pages]
    overview = overview_page(spec, index, groups)
    nav = (NavGroup("", (overview,)), *groups)
    pages = tuple(page for group in nav for page in group.pages)
    return View(
        nav=nav,
        pages=pages,
        excerpt=excerpt(spec, index),
        known=known_things(spec, index),
        presets=presets(spec, index),
        lists=lists(spec),
        logs=Logs(spec, index),
    )
