package jp.ward.guard.audit.trail;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.ward.guard.decision.Act;
import jp.ward.guard.decision.Channel;
import jp.ward.guard.decision.Flag;
import jp.ward.guard.decision.Outcome;
import jp.ward.guard.keys.Frame;
import jp.ward.guard.ledger.Kind;

/**
 * What a reader looks for; null where anything will do. Nothing in it can single out a resident.
 *
 * @param from the first day, in the guard's zone
 * @param until the last day
 * @param staff the key of a member of staff, as an answer of the audit gave it
 * @param stopped whether only what did not go on
 * @param reviewed whether only what was signed off, or only what was not
 */
public record TrailFilter(
    LocalDate from,
    LocalDate until,
    String office,
    Kind kind,
    Act act,
    Channel channel,
    Outcome verdict,
    Flag flag,
    String staff,
    Boolean stopped,
    Boolean reviewed) {

  boolean takes(TrailEntry row) {
    return fits(office, row.office())
        && fits(name(kind), row.kind())
        && fits(name(act), row.act())
        && fits(name(channel), row.channel())
        && fits(name(verdict), row.verdict())
        && (flag == null || row.flags() != null && row.flags().contains(" " + flag.name() + " "))
        && fits(staff, row.staff())
        && (stopped == null || stopped == row.stopped())
        && (reviewed == null || reviewed == (row.reviewedBy() != null));
  }

  private static boolean fits(String wanted, String found) {
    return wanted == null || wanted.equals(found);
  }

  private static String name(Enum<?> word) {
    return word == null ? null : word.name();
  }

  /** The words that a search could go down, by column. */
  Map<String, Object> words() {
    Map<String, Object> words = new LinkedHashMap<>();
    words.put("staff", staff);
    words.put("verdict", name(verdict));
    words.put("kind", name(kind));
    words.put("channel", name(channel));
    words.put("act", name(act));
    words.put("office", office);
    words.put("flagged", flag == null ? null : true);
    words.put("stopped", stopped);
    words.values().removeIf(one -> one == null);
    return words;
  }

  /** Everything that makes it this filter, for the mark of a cursor and for the record. */
  public Map<String, Object> told() {
    Map<String, Object> told = new LinkedHashMap<>(words());
    told.put("from", from == null ? null : from.toString());
    told.put("until", until == null ? null : until.toString());
    told.put("flag", name(flag));
    told.put("reviewed", reviewed);
    told.values().removeIf(one -> one == null);
    return told;
  }

  public Frame frame() {
    return new Frame("audit/filter/v1").fields(told());
  }

  /** Prints which words are used. */
  @Override
  public String toString() {
    return "filter by " + told().keySet();
  }
}
