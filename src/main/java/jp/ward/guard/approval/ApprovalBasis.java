package jp.ward.guard.approval;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ward.guard.decision.MeasureSnapshot;
import jp.ward.guard.decision.ProtectedRole;
import jp.ward.guard.kernel.KnownRef;
import jp.ward.guard.ledger.Entry;
import jp.ward.guard.ledger.Head;
import jp.ward.guard.ledger.Ledger;
import jp.ward.guard.measure.Measures;
import jp.ward.guard.policy.PolicyShelf;
import jp.ward.guard.policy.VerifiedPolicy;
import jp.ward.guard.record.BoundMeasure;
import jp.ward.guard.record.RecordedCheck;

/** The ground that an approval stands on: measures and policy as they are now, and the time. */
@ApplicationScoped
class ApprovalBasis {

  private static final int MOST_REPEATS = 2;

  private final Measures measures;
  private final PolicyShelf shelf;
  private final Ledger ledger;
  private final ZoneId zone;

  ApprovalBasis(Measures measures, PolicyShelf shelf, Ledger ledger, ZoneId zone) {
    this.measures = measures;
    this.shelf = shelf;
    this.ledger = ledger;
    this.zone = zone;
  }

  /**
   * Guard time, before the head is locked; what is decided by it is appended with {@link #append}.
   */
  Instant now() {
    return ledger.now();
  }

  /**
   * Takes a step in a transaction of its own; once more where it was overtaken by an end.
   *
   * <p>INVARIANT: no step counts that is recorded at or after the end of what it relied on. Held by
   * TurningClockTest.
   */
  <T> T write(Supplier<T> step) {
    for (int again = 0; again < MOST_REPEATS; again++) {
      try {
        return ledger.write(step);
      } catch (Overtaken waitedTooLong) {
        // Guard time has moved on to the end: decided anew.
      }
    }
    return ledger.write(step);
  }

  /** Locks the head and appends what was decided on this case as it was seen at that time. */
  void append(Case seen, Instant decidedAt, List<Entry> entries) {
    Head head = ledger.lock(decidedAt);
    if (!head.now().isBefore(nextEnd(seen.approval(), decidedAt))) {
      throw new Overtaken();
    }
    ledger.append(head, entries);
  }

  /** The first end after this time: of the approval, of its clearance, or of the policy's day. */
  private Instant nextEnd(Approval approval, Instant now) {
    Instant clearance = approval.clearance() == null ? null : approval.clearance().expiresAt();
    return Stream.of(approval.expiresAt(), clearance)
        .filter(Objects::nonNull)
        .filter(now::isBefore)
        .reduce(
            day(now).plusDays(1).atStartOfDay(zone).toInstant(),
            (one, other) -> one.isBefore(other) ? one : other);
  }

  /** The head was reached later than something ended that was still to come when it was decided. */
  private static final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Overtaken() {
      super("decided too early", null, false, false);
    }
  }

  /** Takes the row lock of a measure; 412 where it is no longer this version. */
  void requireVersion(BoundMeasure bound) {
    measures.requireVersion(bound.id(), bound.version());
  }

  VerifiedPolicy policy(Instant now) {
    return shelf.requireInForceOn(day(now));
  }

  /** The bound measures that still protect. */
  List<MeasureSnapshot> measures(List<BoundMeasure> bound, Instant now) {
    Set<String> ids = bound.stream().map(BoundMeasure::id).collect(Collectors.toSet());
    return measures.protecting(ids, day(now));
  }

  /** The offices responsible for the bound measures that still protect. */
  Set<String> responsible(List<BoundMeasure> bound, Instant now) {
    return measures(bound, now).stream()
        .map(MeasureSnapshot::responsibleOffice)
        .collect(Collectors.toSet());
  }

  /** Whether measures or policy are no longer those that the answer stood on. */
  boolean hasChanged(Ground ground, Instant now) {
    if (ground.policyHash() != null && !policy(now).hash().equals(ground.policyHash())) {
      return true;
    }
    Set<BoundMeasure> known =
        measures(ground.measures(), now).stream()
            .map(ApprovalBasis::bound)
            .collect(Collectors.toSet());
    return !known.equals(new HashSet<>(ground.measures()))
        || !known.containsAll(protecting(ground, now));
  }

  /** The approval as it stands now. */
  Case seen(Case stored, Instant now) {
    boolean changed =
        stored.approval().status().isOpen() && hasChanged(stored.file().ground(), now);
    return stored.as(ApprovalLifecycle.seen(stored.approval(), now, changed));
  }

  /** A measure registered since then about the same resident changes the question's ground. */
  private Set<BoundMeasure> protecting(Ground ground, Instant now) {
    if (ground.about().isEmpty()) {
      return Set.of();
    }
    return measures.snapshotsFor(ground.about(), day(now)).stream()
        .filter(ground::isTouchedBy)
        .map(ApprovalBasis::bound)
        .collect(Collectors.toSet());
  }

  private LocalDate day(Instant now) {
    return LocalDate.ofInstant(now, zone);
  }

  private static BoundMeasure bound(MeasureSnapshot measure) {
    return new BoundMeasure(measure.id(), measure.version());
  }

  /**
   * What an answer stands on. Held by LivingTogetherStoryTest, ApprovalBasisTest.
   *
   * @param measures the measures that protected somebody asked about
   * @param policyHash the policy that answered; null where no policy did
   * @param about marks of the residents asked about
   * @param others marks of those whom the question names beside them
   */
  record Ground(
      List<BoundMeasure> measures, String policyHash, Set<String> about, Set<String> others) {

    static Ground of(RecordedCheck check) {
      return new Ground(
          check.measures(),
          check.policyHash(),
          check.question().aboutMarks(),
          check.question().othersMarks());
    }

    /**
     * Whether a measure protects a resident asked about. Whoever only lives with somebody counts
     * where the question names the respondents' side, as in the answer: else no approval could be
     * had for the business of a child who lives with a protected mother.
     */
    boolean isTouchedBy(MeasureSnapshot measure) {
      boolean near = holdsAny(measure.respondentsSide(), others);
      return measure.protectedPersons().stream()
          .filter(person -> near || person.role() != ProtectedRole.CO_RESIDENT)
          .anyMatch(person -> holdsAny(person.identifiers().stream(), about));
    }

    private static boolean holdsAny(Stream<KnownRef> held, Set<String> marks) {
      return held.anyMatch(known -> marks.contains(known.mark()));
    }

    /** Prints nobody. */
    @Override
    public String toString() {
      return "the ground of an answer";
    }
  }
}
