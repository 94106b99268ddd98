"""All rules, and running them."""

from collections.abc import Callable, Iterator, Mapping

from generator.check import (
    agreed,
    changes,
    conversations,
    covering,
    editing,
    evidence,
    expressions,
    fields,
    formats,
    identity,
    layout,
    links,
    logs,
    logs_of_programs,
    negotiations,
    outdated,
    phases,
    replacing,
    session,
    strangers,
    tolerances,
    values,
    vectors,
    versions,
)
from generator.load import Problem, SpecError
from generator.model import Spec
from generator.resolve import Places

Check = Callable[[Spec, Places], Iterator[Problem]]

RULES: Mapping[str, Check] = {
    "duplicate-id": identity.duplicate_id,
    "duplicate-code": identity.duplicate_code,
    "duplicate-bit": identity.duplicate_bit,
    "duplicate-value": identity.duplicate_value,
    "duplicate-name": identity.duplicate_name,
    "unlike-records": identity.unlike_records,
    "duplicate-symbol": identity.duplicate_symbol,
    "id-kind": identity.id_kind,
    "unknown-id": links.unknown_id,
    "reference-kind": links.reference_kind,
    "foreign-flag": links.foreign_flag,
    "several-bits": links.several_bits,
    "dead-link": links.dead_link,
    "unknown-capture": evidence.unknown_capture,
    "unused-source": evidence.unused_source,
    "duplicate-field": layout.duplicate_field,
    "field-after-end": layout.field_after_end,
    "empty-record": layout.empty_record,
    "in-pieces": layout.in_pieces,
    "ambiguous-optional": layout.ambiguous_optional,
    "condition": layout.condition,
    "tolerance": tolerances.tolerance,
    "length-tolerance": tolerances.length_tolerance,
    "answer-tolerance": tolerances.answer_tolerance,
    "enum-width": layout.enum_width,
    "flags-width": layout.flags_width,
    "number-range": fields.number_range,
    "constant": fields.constant,
    "field-length": fields.field_length,
    "default": fields.default,
    "format": formats.format_,
    "log-as": logs.log_as,
    "agreed-field": agreed.agreed_field,
    "enum-value": values.enum_value,
    "expression": expressions.expression,
    "only-with": expressions.only_with,
    "version": versions.version,
    "version-span": versions.version_span,
    "version-range": versions.version_range,
    "default-limit": values.default_limit,
    "limit-width": values.limit_width,
    "agreed-limit": values.agreed_limit,
    "stranger": strangers.stranger,
    "announces": values.announces,
    "unknown-role": values.unknown_role,
    "offer-field": values.offer_field,
    "support": values.support,
    "edit": editing.edit,
    "tells": editing.tells,
    "phase-unreachable": phases.unreachable,
    "phase-dead-end": phases.dead_end,
    "command-without-way": session.command_without_way,
    "reply-nowhere": session.reply_nowhere,
    "command-as-reply": session.command_as_reply,
    "unanswered": session.unanswered,
    "ambiguous-transition": session.ambiguous_transition,
    "sent-after": session.sent_after,
    "final-phase": session.final_phase,
    "negotiation-field": session.negotiation_field,
    "failed-with": replacing.failed_with,
    "emulated-with": replacing.emulated_with,
    "emulated-reply": replacing.emulated_reply,
    "state-table": session.state_table,
    "blames": logs_of_programs.blames,
    "slots": logs_of_programs.slots,
    "suspects": logs_of_programs.suspects,
    "placeholder": logs_of_programs.placeholder,
    "unused-cause": logs_of_programs.unused_cause,
    "renamed": changes.renamed,
    "message-without-vector": vectors.without_vector,
    "vector-version": vectors.vector_version,
    "vector-flag": vectors.vector_flag,
    "outdated-vectors": outdated.outdated_vectors,
    "vector-field": vectors.vector_field,
    "vector-frame": vectors.vector_frame,
    "vector-encoding": vectors.vector_encoding,
    "vector-error": vectors.vector_error,
    "vector-opinion": vectors.vector_opinion,
    "vector-tolerated": tolerances.vector_tolerated,
    "vector-tolerated-by": tolerances.vector_tolerated_by,
    "vector-stream": vectors.vector_stream,
    "vector-lenient": tolerances.vector_lenient,
    "vector-negotiation": negotiations.vector_negotiation,
    "vector-conversation-kind": conversations.conversation_kind,
    "vector-conversation": conversations.conversation,
    "conversation-coverage": covering.conversation_coverage,
}

_IN_ORDER = (
    ("duplicate-id", "unknown-id", "reference-kind"),
    ("duplicate-code", "duplicate-bit", "duplicate-value"),
    ("id-kind", "foreign-flag", "condition", "negotiation-field"),
)
_VECTORS = tuple(name for name in RULES if name.startswith("vector-"))
_LAST = (
    ("phase-unreachable", "phase-dead-end"),
    ("outdated-vectors",),
    _VECTORS,
    ("message-without-vector", "conversation-coverage"),
)
_ELSEWHERE = frozenset(name for names in (*_IN_ORDER, *_LAST) for name in names)


def check(spec: Spec, places: Places) -> None:
    """Hold a spec against all rules.

    The rules about ids go first, then those about codes, then those about the structure that
    others lean on: where they fail, the others would stumble over the same thing. So would the
    rules about vectors where a message has changed. What is missing is looked for last.

    Raises:
        SpecError: with everything that was found.
    """
    others = [name for name in RULES if name not in _ELSEWHERE]
    for names in (*_IN_ORDER, others, *_LAST):
        problems = [problem for name in names for problem in RULES[name](spec, places)]
        if problems:
            raise SpecError(problems)
