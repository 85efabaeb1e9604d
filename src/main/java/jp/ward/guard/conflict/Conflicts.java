package jp.ward.guard.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.ward.guard.access.Person;
import jp.ward.guard.decision.CaseMarks;
import jp.ward.guard.decision.MeasureSnapshot;
import jp.ward.guard.decision.OwnMarks;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.measure.Measures;
import jp.ward.guard.measure.Namings;
import jp.ward.guard.measure.Parties;

/**
 * Reads for the one comparison of who is in a case ({@link OwnMarks}) what it compares: who
 * somebody is, and the measures of a case as committed now.
 *
 * <p>INVARIANT: the same queries whatever the answer, so that the time tells nobody of their case.
 * Held by ReferralTimingTest.
 */
@ApplicationScoped
public class Conflicts {

  /** The id of no measure: with it a query is made also where there is none to ask for. */
  private static final String NO_MEASURE = "";

  private final Parties parties;
  private final Measures measures;
  private final ZoneId zone;

  Conflicts(Parties parties, Measures measures, ZoneId zone) {
    this.parties = parties;
    this.measures = measures;
    this.zone = zone;
  }

  /** All of somebody's own cases, for whoever reads on and on in one request. */
  @Transactional
  public Involvement involvementOf(Person reader) {
    OwnMarks own = parties.marksOf(reader);
    Namings namings = parties.namingsOf(own);
    Set<String> asked = new HashSet<>(namings.everywhere());
    asked.add(NO_MEASURE);
    Set<String> near = CaseMarks.everybodyAt(measures.everOf(Set.of(), asked));
    return new Involvement(reader, own, namings.firm(), near, namings);
  }

  /** Marks of one person, who would act. Needs a running transaction, as all that follows. */
  public OwnMarks marksOf(Person person) {
    return parties.marksOf(person);
  }

  /** Marks of several people together: what is one's own case is not for any of them. */
  public OwnMarks marksOfAll(Collection<Person> people) {
    return parties.marksOfAll(people);
  }

  /** Marks of somebody of whom no more is known than keyed references of their ids. */
  public OwnMarks marksOfIds(Collection<IdentifierRef> ids) {
    return parties.marksOfIds(ids);
  }

  /** Whether a case is the own one of whoever has these marks. */
  public boolean concerns(OwnMarks own, CaseMarks asked) {
    return own.areIn(asked, measures.everOf(asked.about(), asked.matched()));
  }

  /** Whether a case names whoever has these marks, whoever wrote it. */
  public boolean isNamed(OwnMarks own, Set<String> named) {
    return own.areAmong(named);
  }

  /** Whether an officer or two offices say that they stand in one of these measures. */
  public boolean isFirmIn(OwnMarks own, Set<String> ids) {
    return !Collections.disjoint(parties.namingsOf(own).firm(), ids);
  }

  /**
   * What tells several people of several cases whether one is their own: the register and the ties
   * are asked once for all.
   *
   * @param everybody marks of all depths of everybody in all these cases
   */
  public OwnCases casesOf(Collection<Person> people, Set<String> everybody) {
    return new OwnCases(
        parties.marksOfEach(people), measures.everOf(everybody, Set.of(NO_MEASURE)));
  }

  /** The measures that protect and hold one of somebody's own ids. */
  @Transactional
  public List<MeasureSnapshot> measuresNaming(Person person, Instant now) {
    return measures.snapshotsFor(parties.marksOf(person).self(), LocalDate.ofInstant(now, zone));
  }
}
