package jp.ward.guard.audit.presence;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import jp.ward.guard.audit.finding.FindingKind;
import jp.ward.guard.audit.finding.Suspicion;

/**
 * Somebody who has to be there so that an approval can be given.
 *
 * @param roles groups, as their claims say them
 * @param office where he sits, null for anybody of the municipalities
 * @param municipality whose managers are told that nobody is there
 * @param municipalities where he may sit
 * @param needed how many different people
 */
record RequiredApprover(
    Set<String> roles, String office, String municipality, Set<String> municipalities, int needed) {

  boolean isEmptyAmong(List<SignInRow> present) {
    long there =
        present.stream()
            .filter(one -> roles.contains(one.role))
            .filter(
                one ->
                    office == null
                        ? municipalities.contains(one.municipality)
                        : office.equals(one.office))
            .map(one -> one.staff)
            .distinct()
            .count();
    return there < needed;
  }

  /** Tells once a month, for as long as nobody is there. */
  Suspicion suspicion(YearMonth month) {
    String place = office == null ? municipality : office;
    return new Suspicion(
        FindingKind.CONDITION_UNFILLABLE,
        String.join("+", roles) + "/" + municipalities.size() + "/" + place + "/" + month,
        municipality,
        office,
        null,
        null,
        0,
        List.of());
  }

  /** Prints the place. */
  @Override
  public String toString() {
    return needed + " at " + (office == null ? municipality : office);
  }
}
