package jp.ward.guard.policy;

import jp.ward.guard.decision.Urgency;

/**
 * One condition of an approval (policies/approval-conditions.csv); conditions are ANDed, each is
 * filled by another natural person.
 *
 * @param role the group of the approver, {@code measure-officer} or {@code manager}
 * @param place whose office the approver must belong to
 * @param needed how many people, at least 1
 */
public record Condition(
    String id, Urgency urgency, Occasion occasion, String role, Place place, int needed) {

  /** Why approval is asked for. */
  public enum Occasion {
    PROTECTED,
    STALE_REGISTER
  }

  /** Where the approver sits. */
  public enum Place {
    /** The office responsible for the measure. */
    RESPONSIBLE,
    /** The office that asks. */
    REQUESTING,
    /** Any office of the city. */
    CITY,
    /** Any office of the asker's municipality. */
    MUNICIPALITY
  }
}
