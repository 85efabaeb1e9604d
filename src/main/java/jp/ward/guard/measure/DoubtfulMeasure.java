package jp.ward.guard.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import jp.ward.guard.decision.MeasureSnapshot;
import jp.ward.guard.decision.MeasureSnapshot.ProtectedPerson;
import jp.ward.guard.decision.MeasureSnapshot.Respondent;
import jp.ward.guard.decision.MeasureState;
import jp.ward.guard.decision.ProtectedRole;
import jp.ward.guard.decision.RegisteredAddress;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.kernel.KnownRef;
import jp.ward.guard.kernel.Scheme;
import jp.ward.guard.ledger.SealedItem;
import jp.ward.guard.registration.RegistrationSide;

/**
 * A measure that somebody other than the guard has written, at its strictest: nobody knows which
 * side a mark stood on, so everybody named is protected, nobody speaks, everybody named is a
 * respondent towards the others, and no place is safe, her registered address the least. Its marks
 * stand beside those of the newest depth. Held by SealedRegisterTest, OlderMarksTest.
 */
final class DoubtfulMeasure {

  private DoubtfulMeasure() {}

  static MeasureSnapshot of(SealedItem row, Identities identities) {
    Map<Object, List<KnownRef>> people = new TreeMap<>();
    List<KnownRef> places = new ArrayList<>();
    for (Map<String, Object> part : row.parts()) {
      List<KnownRef> refs =
          ref(part).map(stored -> StoredMarks.of(stored, identities)).orElse(List.of());
      if (isPlace(part.get("side"))) {
        places.addAll(refs);
      }
      // A place too: it may have been somebody's mark before it was called one.
      if (!refs.isEmpty()) {
        people.computeIfAbsent(part.get("person_no"), no -> new ArrayList<>()).addAll(refs);
      }
    }
    return new MeasureSnapshot(
        row.id().toString(),
        row.values().get("version") instanceof Long version ? version : 0,
        MeasureState.ACTIVE,
        text(row.values(), "municipality"),
        text(row.values(), "responsible_office"),
        RegisteredAddress.SHARED,
        true,
        true,
        Set.of(),
        people.values().stream()
            .map(marks -> new ProtectedPerson(ProtectedRole.CO_PROTECTED, List.copyOf(marks)))
            .toList(),
        people.values().stream()
            .map(marks -> new Respondent(List.copyOf(marks), List.of()))
            .toList(),
        List.of(),
        List.copyOf(places));
  }

  private static boolean isPlace(Object side) {
    return RegistrationSide.SAFE.name().equals(side) || RegistrationSide.UNSAFE.name().equals(side);
  }

  /** Empty where the scheme is none, so that nothing can match it. */
  static Optional<KnownRef> ref(Map<String, Object> part) {
    return Arrays.stream(Scheme.values())
        .filter(scheme -> scheme.name().equals(part.get("scheme")))
        .filter(scheme -> part.get("mark") instanceof String)
        .findFirst()
        .map(
            scheme ->
                new KnownRef(
                    scheme,
                    text(part, "numbered_by"),
                    (String) part.get("mark"),
                    Boolean.TRUE.equals(part.get("whole_mark")),
                    part.get("depth") instanceof Long depth ? depth.intValue() : 1));
  }

  private static String text(Map<String, Object> values, String column) {
    return values.get(column) instanceof String text ? text : "";
  }
}
