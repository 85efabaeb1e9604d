package jp.ward.guard.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.ward.guard.decision.MeasureSnapshot;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.kernel.KnownRef;

/** Who may not judge a case: somebody in it, and whoever has declared a tie to somebody in it. */
@ApplicationScoped
public class Conflicts {

  private final Identities identities;
  private final Ties ties;

  Conflicts(Identities identities, Ties ties) {
    this.identities = identities;
    this.ties = ties;
  }

  /**
   * Whether this member of staff stands in the case on either side, or close to somebody who does.
   * Needs a running transaction.
   *
   * @param sub the token's subject, or null where only the staff id is known
   * @param upn the staff id
   * @param subjects exact marks of those asked about
   */
  public boolean concern(
      String sub, String upn, Collection<MeasureSnapshot> measures, Set<String> subjects) {
    Set<String> own = new TreeSet<>();
    Stream.of(sub == null ? upn : sub, upn).forEach(id -> own.addAll(identities.staff(id).exact()));
    List<KnownRef> close =
        ties.of(own).values().stream().flatMap(List::stream).flatMap(List::stream).toList();
    return between(own, close, measures, subjects);
  }

  static boolean between(
      Set<String> own,
      List<KnownRef> close,
      Collection<MeasureSnapshot> measures,
      Set<String> subjects) {
    Set<String> his = new TreeSet<>(own);
    close.forEach(ref -> his.add(ref.mark()));
    return Stream.concat(
            subjects.stream(), measures.stream().flatMap(Conflicts::people).map(KnownRef::mark))
        .anyMatch(his::contains);
  }

  /** Everybody who stands in a measure, and no destination. */
  private static Stream<KnownRef> people(MeasureSnapshot measure) {
    return Stream.concat(
        measure.protectedPersons().stream().flatMap(one -> one.identifiers().stream()),
        measure.respondents().stream()
            .flatMap(
                one ->
                    Stream.concat(
                        one.identifiers().stream(),
                        one.associates().stream().flatMap(of -> of.identifiers().stream()))));
  }
}
