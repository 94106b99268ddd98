"""The group of all commands, of which `generate` runs when none is named."""

import click

from generator.cli.diff import diff
from generator.cli.explain import explain
from generator.cli.fill_in import fill_in
from generator.cli.generate import generate
from generator.cli.new_target import new_target
from generator.cli.release import release
from generator.cli.site import site


class _WithDefault(click.Group):
    """A group that takes a line which names no command as one for `generate`."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        named = bool(args) and (args[0] in self.commands or args[0] == "--help")
        return super().parse_args(ctx, args if named else ["generate", *args])


@click.group(cls=_WithDefault, context_settings={"max_content_width": 100})
def main() -> None:
    """Check the spec and generate everything from it.

    Without a command: `generate`. Exit codes: 0 fine, 1 problems were found, 2 wrong use.
    """


main.add_command(generate)
main.add_command(diff)
main.add_command(explain)
main.add_command(fill_in)
main.add_command(new_target)
main.add_command(release)
main.add_command(site)
