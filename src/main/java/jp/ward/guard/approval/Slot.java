package jp.ward.guard.approval;

import jp.ward.guard.policy.Condition;

/**
 * One condition of one approval: so many people of a role, of an office or of a place.
 *
 * @param role the group of the approver, {@code measure-officer} or {@code manager}
 * @param office the one office, null where any office of the place will do
 * @param municipality of the office, else of the asker: with the place it bounds who can fill it
 * @param needed how many people, at least 1
 */
public record Slot(
    String id, String role, Condition.Place place, String office, String municipality, int needed) {

  /** The office as somebody of a municipality may see it: elsewhere it tells where she lives. */
  public String officeFor(String readersMunicipality) {
    return municipality.equals(readersMunicipality) ? office : null;
  }
}
