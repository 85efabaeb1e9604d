package jp.ward.guard.measure;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.ledger.SealedItem;
import jp.ward.guard.registration.RegistrationSide;

/**
 * Who is named in which measure, read from rows whose seal was looked at. One that is not as the
 * guard wrote it names everybody by whose marks it was found, as an officer's word does. Held by
 * BlindedSupervisorStoryTest, UndoneTamperingTest.
 */
final class SealedNamings {

  /** The sides on which people stand; destinations name nobody. */
  private static final Set<String> PEOPLE =
      Set.of(
          RegistrationSide.PROTECTED.name(),
          RegistrationSide.RESPONDENT.name(),
          RegistrationSide.ASSOCIATE.name());

  private SealedNamings() {}

  /** Where one of these marks stands for a person, on either side, and who entered it. */
  static List<Naming> of(List<SealedItem> rows, Collection<String> marks, Identities identities) {
    Set<String> asked = Set.copyOf(marks);
    return rows.stream().flatMap(row -> namings(row, asked, identities)).toList();
  }

  private static Stream<Naming> namings(SealedItem row, Set<String> asked, Identities identities) {
    String id = row.id().toString();
    return row.isGenuine()
        ? row.parts().stream()
            .filter(part -> PEOPLE.contains(part.get("side")))
            .filter(part -> StoredMarks.isAmong(part, asked, identities))
            .map(
                part ->
                    new Naming(
                        id,
                        Boolean.TRUE.equals(part.get("confirmed_elsewhere")),
                        Boolean.TRUE.equals(part.get("entered_by_officer")),
                        (String) part.get("entered_by_sub"),
                        (String) part.get("entered_by_upn")))
        : Stream.of(new Naming(id, true, true, null, null));
  }
}
