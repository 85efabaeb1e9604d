package jp.ward.guard.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import jp.ward.guard.decision.Outcome;
import jp.ward.guard.decision.OwnMarks;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.measure.DeclaredTies;
import jp.ward.guard.measure.Namings;
import jp.ward.guard.measure.Parties;

/** What some classes may not reach for, by a call, a field or a method reference. */
final class Targets {

  private Targets() {}

  static DescribedPredicate<JavaAccess<?>> aWordThatPermits() {
    return describe(
        "it is a permission",
        access ->
            owner(access).equals(Outcome.class.getName())
                && Set.of("PERMIT", "PERMIT_WITH_LIMITS", "valueOf").contains(name(access)));
  }

  /** A {@code now} that is not given a clock. */
  static DescribedPredicate<JavaAccess<?>> theTimeOfDay() {
    return describe(
        "it tells the time of day",
        access ->
            owner(access).startsWith("java.time.")
                    && name(access).equals("now")
                    && !takes(access, Clock.class)
                || is(access, System.class, "currentTimeMillis")
                || is(access, Calendar.class, "getInstance")
                || is(access, Date.class, "<init>") && !takes(access, long.class));
  }

  static DescribedPredicate<JavaAccess<?>> aClockOfTheSystem() {
    return describe(
        "it is the clock of the system",
        access ->
            owner(access).equals(Clock.class.getName())
                && (name(access).startsWith("system") || name(access).startsWith("tick")));
  }

  static DescribedPredicate<JavaAccess<?>> aStopwatch() {
    return describe("it is a stopwatch", access -> is(access, System.class, "nanoTime"));
  }

  static DescribedPredicate<JavaAccess<?>> theComparisonOfStaff() {
    return describe(
        "it compares a member of staff with a case",
        access ->
            Set.of(OwnMarks.class.getName(), Parties.class.getName(), Namings.class.getName())
                .contains(owner(access)));
  }

  static DescribedPredicate<JavaAccess<?>> declaredTies() {
    return describe(
        "it reads declared ties", access -> is(access, DeclaredTies.class, "declaredBy"));
  }

  static DescribedPredicate<JavaAccess<?>> marksOfStaff() {
    return describe(
        "it makes marks of a member of staff",
        access ->
            is(access, Identities.class, "staff") || is(access, Identities.class, "storedStaff"));
  }

  static DescribedPredicate<JavaAccess<?>> randomness() {
    return describe(
        "it is random",
        access ->
            access.getTargetOwner().isAssignableTo(Random.class)
                || access.getTargetOwner().isEquivalentTo(SplittableRandom.class)
                || access.getTargetOwner().isEquivalentTo(ThreadLocalRandom.class)
                || owner(access).startsWith("java.util.random.")
                || is(access, Math.class, "random")
                || is(access, UUID.class, "randomUUID"));
  }

  static DescribedPredicate<JavaClass> areLoggers() {
    return describe(
        "are loggers",
        one -> one.getSimpleName().startsWith("Log") && !one.getName().startsWith("jp.ward."));
  }

  static DescribedPredicate<JavaAccess<?>> theTerminal() {
    return describe(
        "it is the terminal",
        access -> is(access, System.class, "out") || is(access, System.class, "err"));
  }

  static DescribedPredicate<JavaAccess<?>> stackTraces() {
    return describe(
        "it prints a stack trace",
        access ->
            name(access).equals("printStackTrace")
                && access.getTargetOwner().isAssignableTo(Throwable.class));
  }

  private static boolean is(JavaAccess<?> access, Class<?> owner, String name) {
    return owner(access).equals(owner.getName()) && name(access).equals(name);
  }

  private static boolean takes(JavaAccess<?> access, Class<?> type) {
    return access.getTarget() instanceof CodeUnitAccessTarget unit
        && unit.getRawParameterTypes().stream().anyMatch(one -> one.isEquivalentTo(type));
  }

  private static String owner(JavaAccess<?> access) {
    return access.getTargetOwner().getName();
  }

  private static String name(JavaAccess<?> access) {
    return access.getTarget().getName();
  }
}
