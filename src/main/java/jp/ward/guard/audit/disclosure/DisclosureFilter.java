package jp.ward.guard.audit.disclosure;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.ward.guard.audit.trail.TrailEntry;
import jp.ward.guard.decision.Act;
import jp.ward.guard.decision.Attribute;
import jp.ward.guard.decision.Channel;
import jp.ward.guard.decision.Outcome;
import jp.ward.guard.keys.Frame;

/**
 * What an officer looks for among the disclosures of a measure; null where anything will do.
 *
 * @param from the first day, in the guard's zone
 * @param until the last day
 * @param attribute what was declared to be told of her
 */
record DisclosureFilter(
    LocalDate from,
    LocalDate until,
    Attribute attribute,
    String office,
    Act act,
    Channel channel,
    Outcome verdict,
    Told told,
    DisclosureMatch match) {

  /**
   * Whether a row is worth opening. INVARIANT: what nobody can read fits every word that it may
   * have held, so that no filter loses it from the list of what to call back. Held by
   * DisclosureFilterTest.
   */
  boolean takes(TrailEntry row) {
    return fits(office, row.office(), true)
        && fits(name(act), row.act(), row.intact())
        && fits(name(channel), row.channel(), row.intact())
        && fits(name(verdict), row.verdict(), row.intact());
  }

  boolean takes(Disclosure one) {
    return (isSaid(one) || !one.isRead()) && (match == null || match == one.match());
  }

  private boolean isSaid(Disclosure one) {
    return (attribute == null || one.disclosing().contains(attribute.name()))
        && (told == null || told == one.told());
  }

  private static boolean fits(String wanted, String found, boolean isRead) {
    return wanted == null || wanted.equals(found) || !isRead && found == null;
  }

  private static String name(Enum<?> word) {
    return word == null ? null : word.name();
  }

  /** Everything that makes it this filter, for the mark of a cursor and for the record. */
  Map<String, Object> said() {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("from", from == null ? null : from.toString());
    said.put("until", until == null ? null : until.toString());
    said.put("attribute", name(attribute));
    said.put("office", office);
    said.put("act", name(act));
    said.put("channel", name(channel));
    said.put("verdict", name(verdict));
    said.put("told", name(told));
    said.put("match", name(match));
    said.values().removeIf(one -> one == null);
    return said;
  }

  Frame frame(String measure) {
    return new Frame("audit/disclosures/v1").text(measure).fields(said());
  }

  /** Prints which words are used. */
  @Override
  public String toString() {
    return "filter by " + said().keySet();
  }
}
