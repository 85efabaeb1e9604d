package jp.ward.guard.measure;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.ward.guard.decision.MeasureSnapshot;
import jp.ward.guard.decision.MeasureState;
import jp.ward.guard.decision.RegisteredAddress;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.kernel.Scheme;
import jp.ward.guard.ledger.SealedItem;
import jp.ward.guard.registration.RegistrationSide;

/**
 * Measures as the register's rows hold them. One that is not as the guard wrote it protects
 * whomever it names, in whatever state it is said to be. Held by SealedRegisterTest.
 */
final class SealedMeasures {

  private SealedMeasures() {}

  /** Snapshots of those that protect, in the order of the rows. */
  static List<MeasureSnapshot> protecting(
      List<SealedItem> rows, LocalDate today, Identities identities) {
    return all(rows, today, identities).stream().filter(one -> one.state().protects()).toList();
  }

  /** All that name anybody, by marks of the newest depth. */
  static List<MeasureSnapshot> all(List<SealedItem> rows, LocalDate today, Identities identities) {
    return rows.stream()
        .filter(row -> !row.parts().isEmpty())
        .flatMap(
            row ->
                row.isGenuine()
                    ? MeasureSnapshots.of(lines(row, identities), today).stream()
                    : Stream.of(DoubtfulMeasure.of(row, identities)))
        .toList();
  }

  private static List<SnapshotLine> lines(SealedItem row, Identities identities) {
    return row.parts().stream()
        .map(part -> line(row.values(), part, identities))
        .sorted(Comparator.comparing(SnapshotLine::personNo)) // stable: by id within a person
        .toList();
  }

  private static SnapshotLine line(
      Map<String, Object> measure, Map<String, Object> part, Identities identities) {
    int depth = Math.toIntExact((Long) part.get("depth"));
    return new SnapshotLine(
        (String) measure.get("id"),
        (Long) measure.get("version"),
        MeasureState.valueOf((String) measure.get("state")),
        (LocalDate) measure.get("end_date"),
        (String) measure.get("municipality"),
        (String) measure.get("responsible_office"),
        RegisteredAddress.valueOf((String) measure.get("registered_address")),
        measure.containsKey("address_burnt_at"),
        (Boolean) measure.get("name_concealed"),
        (String) measure.get("concealed_offices"),
        RegistrationSide.valueOf((String) part.get("side")),
        Math.toIntExact((Long) part.get("person_no")),
        Math.toIntExact((Long) part.get("of_respondent")),
        (String) part.get("kind"),
        Scheme.valueOf((String) part.get("scheme")),
        (String) part.get("numbered_by"),
        identities.atNewestDepth((String) part.get("mark"), depth),
        (Boolean) part.get("whole_mark"),
        Math.max(depth, identities.depth()),
        (Boolean) part.get("confirmed"),
        Boolean.TRUE.equals(part.get("confirmed_by_another")));
  }
}
