package jp.ward.guard.policy;

import java.util.List;
import java.util.Set;
import jp.ward.guard.decision.Act;
import jp.ward.guard.decision.Channel;
import jp.ward.guard.decision.Column;
import jp.ward.guard.decision.Counterpart;
import jp.ward.guard.decision.Protection;
import jp.ward.guard.decision.Situation;

/**
 * Prefers as an example what an official meets every day, said in few words. Held by
 * ChangeSectionTest.
 */
final class Plainness {

  /** The columns whose first word is the usual one, and not worth a word. */
  static final Set<Column> SILENT =
      Set.of(
          Column.STANDING,
          Column.PROOF,
          Column.PLACE,
          Column.DECLARED,
          Column.HANDLING,
          Column.CONCEALMENT,
          Column.ORIGIN);

  private static final Set<Channel> USUAL_CHANNELS =
      Set.of(Channel.POST, Channel.COUNTER, Channel.PHONE);
  private static final List<Act> USUAL_ACTS = List.of(Act.SEND, Act.ISSUE, Act.ANSWER, Act.CONTACT);
  private static final Set<Counterpart> USUAL_COUNTERPARTS =
      Set.of(
          Counterpart.SELF,
          Counterpart.HOUSEHOLD,
          Counterpart.RELATIVE,
          Counterpart.PROFESSIONAL_NAMED,
          Counterpart.OFFICE,
          Counterpart.POLICE);

  private Plainness() {}

  /** How many words of a situation say more than is usual. */
  static int oddity(Situation situation) {
    int odd = situation.protection() == Protection.ACTIVE ? 0 : 1;
    odd += USUAL_CHANNELS.contains(situation.channel()) ? 0 : 1;
    int act = USUAL_ACTS.indexOf(situation.act());
    odd += act < 0 ? USUAL_ACTS.size() : act;
    odd += USUAL_COUNTERPARTS.contains(situation.counterpart()) ? 0 : 1;
    for (Column column : SILENT) {
      odd += column.ordinalIn(situation) == 0 ? 0 : 2;
    }
    return odd;
  }
}
