package jp.ward.guard.approval;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Person;
import jp.ward.guard.decision.MeasureSnapshot;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.measure.Measures;
import jp.ward.guard.measure.Namings;
import jp.ward.guard.measure.OwnCase;
import jp.ward.guard.measure.Parties;
import jp.ward.guard.record.BoundMeasure;

/**
 * Who must not decide because he is in the case: a party, a colleague named in a measure, or
 * somebody tied to one of them. What an asker or a reporter wrote of him himself closes nothing to
 * him: or anybody would get out of his sight by naming him (design 5).
 */
@ApplicationScoped
public class Conflicts {

  private final Identities identities;
  private final OwnCase ownCase;
  private final Measures measures;
  private final Parties parties;
  private final ZoneId zone;

  Conflicts(
      Identities identities, OwnCase ownCase, Measures measures, Parties parties, ZoneId zone) {
    this.identities = identities;
    this.ownCase = ownCase;
    this.measures = measures;
    this.parties = parties;
    this.zone = zone;
  }

  /**
   * Whether this reader was named in any measure by that person, whose doings then stay in his
   * sight. Needs a running transaction.
   */
  public boolean isNamedBy(Caller reader, Person namer) {
    return parties.namingsOf(reader.person()).isNamer(namer);
  }

  /** Whether this holds of any of several. */
  boolean isNamedByOneOf(Caller reader, List<Person> namers) {
    Namings namings = parties.namingsOf(reader.person());
    return namers.stream().anyMatch(namings::isNamer);
  }

  /** Whether a member of staff is in the case, or tied to somebody who is. */
  boolean concerns(Caller caller, CaseFile file, Instant now) {
    return concern(references(List.of(caller.person())), file, now);
  }

  /**
   * Whether one of these must not act on an approval: in the case, tied to somebody who is, or
   * named by the question in whatever place.
   */
  boolean excludes(List<Person> people, CaseFile file, Instant now) {
    return isNamed(people, file) || concern(references(people), file, now);
  }

  /** Whether the question names one of these, whoever wrote it; a reduction asks about nobody. */
  boolean isNamed(List<Person> people, CaseFile file) {
    return file.reduction() == null && meets(himself(references(people)), file.everybody());
  }

  /** Judges by the marks of the ids alone. */
  boolean concern(List<IdentifierRef> own, CaseFile file, Instant now) {
    Set<String> bound = file.measures().stream().map(BoundMeasure::id).collect(Collectors.toSet());
    if (MeasureReductions.isRejection(file.reduction())) {
      // Whom one clerk named, that clerk's entry must not keep from rejecting it (design 5).
      return !Collections.disjoint(parties.namingsOf(own).firm(), bound);
    }
    if (file.reduction() != null && meets(himself(own), file.everybody())) {
      return true; // by the register's word: nobody wrote a question
    }
    return isAmong(own, file.everybody(), file.about(), bound, now);
  }

  /**
   * Whether a question that was asked is a member of staff's own case: nobody but himself is asked
   * about, a measure names him that matched then or holds somebody else asked about now, or he is
   * tied to somebody in either. Needs a running transaction, and asks the same whatever it answers.
   *
   * @param named marks of everybody whom the question names, of all depths
   * @param about marks of the residents asked about, of all depths
   * @param matched the ids of the measures that protected them then, whatever became of them
   * @param now guard time
   */
  public boolean concerns(
      Caller caller, Set<String> named, Set<String> about, Set<String> matched, Instant now) {
    return isAmong(references(List.of(caller.person())), named, about, matched, now);
  }

  private List<MeasureSnapshot> involved(Set<String> about, Set<String> matched, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    List<MeasureSnapshot> all = new ArrayList<>(measures.ever(matched, today));
    all.addAll(measures.snapshotsFor(about, today));
    return all;
  }

  private List<IdentifierRef> references(List<Person> people) {
    return people.stream()
        .flatMap(one -> Stream.of(one.upn(), Objects.requireNonNullElse(one.sub(), one.upn())))
        .distinct()
        .map(identities::staff)
        .toList();
  }

  private boolean isAmong(
      List<IdentifierRef> own,
      Set<String> named,
      Set<String> about,
      Set<String> matched,
      Instant now) {
    Set<String> himself = himself(own);
    Set<String> others = new HashSet<>(about);
    others.removeAll(himself);
    boolean isOwnRecord = !about.isEmpty() && others.isEmpty();
    Set<String> everybody = OwnCase.everybodyIn(involved(others, matched, now));
    boolean isInvolved = meets(ownCase.marksOf(own), everybody);
    boolean isTied = meets(ownCase.tiedTo(own), named);
    return isOwnRecord || isInvolved || isTied;
  }

  /** His own marks under every key, as whatever recorded them may have carried them on. */
  private Set<String> himself(List<IdentifierRef> own) {
    Set<String> marks = new HashSet<>();
    own.forEach(ref -> marks.addAll(ref.wide()));
    return identities.carriedOn(marks, 1);
  }

  private static boolean meets(Set<String> some, Set<String> others) {
    return !Collections.disjoint(some, others);
  }
}
