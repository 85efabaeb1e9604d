package jp.ward.guard.audit.about;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.Scheme;
import jp.ward.guard.record.RecordedEntry;
import jp.ward.guard.record.RecordedIdentifier;
import jp.ward.guard.record.RecordedQuestion;

/**
 * A resident asked about in a recorded check, or to whom went what was passed on. Held by
 * DisclosuresStoryTest.
 *
 * @param identifiers in marks as the newest identifier key makes them, without bare names
 * @param disclosing what was declared to be told of that resident
 */
public record AskedPerson(List<IdentifierRef> identifiers, Set<String> disclosing) {

  public static List<AskedPerson> in(RecordedQuestion question, Identities identities) {
    return question.concerned().stream()
        .map(
            one ->
                new AskedPerson(
                    one.identifiers().stream()
                        .flatMap(ref -> reference(ref, identities).stream())
                        .toList(),
                    new TreeSet<>(RecordedEntry.names(one.disclosing()))))
        .toList();
  }

  private static Optional<IdentifierRef> reference(RecordedIdentifier one, Identities identities) {
    return one.scheme() == Scheme.NAME
        ? Optional.empty()
        : identities
            .newestOf(one.marks())
            .map(mark -> reference(one.scheme(), one.numberedBy(), mark));
  }

  private static IdentifierRef reference(Scheme scheme, String numberedBy, String mark) {
    return new IdentifierRef(scheme, numberedBy, Set.of(mark), Set.of(mark));
  }

  /** Prints how many identifiers and nobody. */
  @Override
  public String toString() {
    return identifiers.size() + " identifiers";
  }
}
