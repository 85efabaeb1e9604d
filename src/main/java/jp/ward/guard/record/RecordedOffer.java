package jp.ward.guard.record;

import java.util.List;

/** What an approval of an answer would take, and whether it can be asked for. */
public record RecordedOffer(boolean requestable, List<RecordedCondition> conditions) {

  public RecordedOffer {
    conditions = List.copyOf(conditions);
  }

  /**
   * One condition of an approval.
   *
   * @param office null where it is not one office of the caller's own municipality: it would tell
   *     where the person lives
   */
  public record RecordedCondition(String id, String role, String office, int needed) {

    public RecordedCondition {
      Parts.require(id, role);
    }
  }
}
