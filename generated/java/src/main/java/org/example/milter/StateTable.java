// Code generated from spec/ by "python -m generator". DO NOT EDIT.
package org.example.milter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who may send what, and where it leads, under the agreed options. */
public sealed interface StateTable permits Options {
  /** The phase in which a conversation begins. */
  Phase INITIAL_PHASE = Phase.values()[Tables.INITIAL_PHASE];

  /**
   * Looks up what may be sent next, as far as the agreed version has it. A command that a flag
   * suppresses is passed over: whatever may follow it may follow the phase before it. Some commands
   * depend on the reply before them as well, as the documentation of each says.
   *
   * @param phase how far the conversation has come
   * @return the commands that may be sent, each with the phase that it leads to
   */
  default Map<Kind, Phase> allowedCommands(Phase phase) {
    Map<Kind, Phase> found = new LinkedHashMap<>();
    List<Phase> reached = new ArrayList<>(List.of(phase));
    for (int place = 0; place < reached.size(); place++) {
      Phase here = reached.get(place);
      for (Way step : Row.STEPS.get(here.ordinal())) {
        if (!isIn(step.versions())) {
          continue;
        } else if (!has(Row.of(step.kind()).suppressedBy)) {
          found.putIfAbsent(step.kind(), step.to() == here ? phase : step.to());
        } else if (!reached.contains(step.to())) {
          reached.add(step.to());
        }
      }
    }
    found.keySet().removeIf(command -> !isIn(Row.of(command).versions));
    return found;
  }

  /**
   * Looks up whether a command must be answered.
   *
   * @param command the command
   * @return whether a reply ends the exchange
   */
  default boolean awaitsReply(Kind command) {
    return Row.of(command).isAnswered && !has(Row.of(command).unansweredWith);
  }

  /**
   * Looks up the replies that may come before the last one, any number of them.
   *
   * @param command the command that is answered
   * @return the replies, as far as the version has them and the flags that they need are in use
   */
  default List<Kind> interimReplies(Kind command) {
    return granted(command, Row.of(command).interim);
  }

  /**
   * Looks up the replies of which one ends an exchange.
   *
   * @param command the command that is answered
   * @return the replies, as far as the version has them and the flags that they need are in use
   */
  default List<Kind> finalReplies(Kind command) {
    return granted(command, Row.of(command).endings);
  }

  private List<Kind> granted(Kind command, List<Way> replies) {
    return replies.stream()
        .filter(each -> isIn(each.versions()))
        .map(Way::kind)
        .filter(each -> isIn(Row.of(each).versions))
        .filter(each -> isGranted(Row.of(each).requires))
        .filter(each -> awaitsReply(command))
        .toList();
  }

  /**
   * Looks up where a reply leads.
   *
   * @param phase the phase that the command led to
   * @param command the command that is answered
   * @param reply the reply
   * @return the phase after the reply: the same one, unless the reply leads elsewhere
   */
  default Phase phaseAfterReply(Phase phase, Kind command, Kind reply) {
    return Row.of(command).endings.stream()
        .filter(each -> each.kind() == reply && each.to() != null && isIn(each.versions()))
        .map(Way::to)
        .findAny()
        .orElse(phase);
  }

  /** {@return the greatest length of a frame: the greatest that a flag or the version brings} */
  default long maxLength() {
    return Tables.LENGTHS
        .lines()
        .map(line -> line.split(" "))
        .filter(part -> isGranted(Long.parseLong(part[0], 16)))
        .filter(part -> !equals(Options.NONE) && isIn(Span.of(part[1], part[2])))
        .mapToLong(part -> Long.parseLong(part[3]))
        .max()
        .orElse(Decoder.DEFAULT_MAX_LENGTH);
  }

  /** Tells whether the agreed version is one of some. */
  private boolean isIn(Span versions) {
    return versions.has(((Options) this).agreedVersion());
  }

  /** Tells whether a flag is in use, if there is one. */
  private boolean isGranted(long flag) {
    return flag == 0 || has(flag);
  }

  /** Tells whether a flag is in use: a bit, with the place of its field above 32 more. */
  private boolean has(long flag) {
    return (((Options) this).flags((int) (flag >> 32)) & flag & 0xffffffffL) != 0;
  }
}
