package jp.ward.guard.access;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.EstimationProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * What one asker may still ask today. Every method answers with the seconds to wait, 0 for none.
 * Held by LimitsTest, GuessingLimitsTest.
 */
final class Allowance {

  private static final Duration BETWEEN_RECORDS = Duration.ofMinutes(1);

  private final Rates rates;
  private final LimitSettings settings;
  private final Clock clock;
  private final ZoneId zone;
  private final Bucket minute;

  private LocalDate day;
  private long asked;
  private int different;
  private int wrongCodes;
  private int refusals;
  private Instant recorded = Instant.EPOCH;
  private int refusedSteps;
  private Instant noted;
  private final Map<String, Person> people = new HashMap<>();
  private final Set<String> known = new HashSet<>();
  private final Guesses guesses = new Guesses();

  /** How often and towards which offices one person was asked about today. */
  private static final class Person {
    private int requests;
    private final Set<String> offices = new HashSet<>();

    private static Person like(Person known) {
      Person copy = new Person();
      if (known != null) {
        copy.requests = known.requests;
        copy.offices.addAll(known.offices);
      }
      return copy;
    }
  }

  Allowance(Rates rates, LimitSettings settings, Clock clock, ZoneId zone) {
    this.rates = rates;
    this.settings = settings;
    this.clock = clock;
    this.zone = zone;
    this.minute =
        Bucket.builder()
            .addLimit(
                limit ->
                    limit
                        .capacity(rates.burst())
                        .refillGreedy(rates.minute(), Duration.ofMinutes(1)))
            .withCustomTimePrecision(new Meter(clock))
            .build();
  }

  /** Takes so many questions from the minute and the day. */
  synchronized long ask(int questions) {
    turnTheDay();
    if (asked + questions > rates.day()) {
      return secondsToMidnight();
    }
    ConsumptionProbe probe = minute.tryConsumeAndReturnRemaining(questions);
    if (!probe.isConsumed()) {
      return 1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill());
    }
    asked += questions;
    return 0;
  }

  /** Takes nothing: the seconds until these questions could be taken. */
  synchronized long untilAsked(List<Inquiry> inquiries) {
    turnTheDay();
    return exceedsPeople(inquiries) ? secondsToMidnight() : untilRoom(inquiries.size());
  }

  /** Seconds until so many questions could be asked; nothing is taken. */
  synchronized long untilRoom(int questions) {
    turnTheDay();
    if (asked + questions > rates.day()) {
      return secondsToMidnight();
    }
    EstimationProbe probe = minute.estimateAbilityToConsume(questions);
    return probe.canBeConsumed()
        ? 0
        : 1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill());
  }

  /** Takes questions of one member of staff: also people, the same person, and her offices. */
  synchronized long ask(List<Inquiry> inquiries) {
    turnTheDay();
    if (exceedsPeople(inquiries)) {
      return secondsToMidnight();
    }
    long wait = ask(inquiries.size());
    if (wait == 0) {
      Set<String> counted = new HashSet<>();
      for (Inquiry inquiry : inquiries) {
        for (Counted one : inquiry.people()) {
          count(one, inquiry, counted);
        }
        guesses.add(inquiry);
      }
    }
    return wait;
  }

  private void count(Counted one, Inquiry inquiry, Set<String> counted) {
    different += one.different(known);
    one.addTo(known);
    for (String mark : one.marks()) {
      Person person = people.computeIfAbsent(mark, any -> new Person());
      person.requests += counted.add(mark) ? 1 : 0;
      if (inquiry.office() != null) {
        person.offices.add(inquiry.office());
      }
    }
  }

  synchronized long quoteWrongCode() {
    turnTheDay();
    return ++wrongCodes > settings.wrongCodes() ? secondsToMidnight() : 0;
  }

  /** Refusals since they were last recorded, to be recorded now; 0 within a minute of that. */
  synchronized int refusalsToRecord() {
    refusals++;
    Instant now = clock.instant();
    if (now.isBefore(recorded.plus(BETWEEN_RECORDS))) {
      return 0;
    }
    int all = refusals;
    refusals = 0;
    recorded = now;
    return all;
  }

  /** Seconds until another code may be tried; 0 where it may be tried now. */
  synchronized long untilCodes() {
    turnTheDay();
    return wrongCodes >= settings.wrongCodes() ? secondsToMidnight() : 0;
  }

  synchronized void refuseStep() {
    turnTheDay();
    refusedSteps++;
  }

  /** What becomes of one who was refused so often that they are no longer heard today. */
  synchronized Optional<Excess> tooManyRefused() {
    turnTheDay();
    if (refusedSteps < settings.refusedSteps()) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    boolean isDue = noted == null || !now.isBefore(noted.plus(Excess.NOTED_EVERY));
    noted = isDue ? now : noted;
    return Optional.of(new Excess(Math.toIntExact(secondsToMidnight()), isDue));
  }

  private boolean exceedsPeople(List<Inquiry> inquiries) {
    if (guesses.wouldExceed(inquiries, settings.staffRecipients())) {
      return true;
    }
    Set<String> knownAfter = new HashSet<>(known);
    Map<String, Person> after = new HashMap<>();
    int all = different;
    for (Inquiry inquiry : inquiries) {
      for (Counted one : inquiry.people()) {
        all += one.different(knownAfter);
        one.addTo(knownAfter);
        for (String mark : one.marks()) {
          Person person = after.computeIfAbsent(mark, any -> Person.like(people.get(mark)));
          if (inquiry.office() != null) {
            person.offices.add(inquiry.office());
          }
          if (exceeds(person)) {
            return true;
          }
        }
      }
    }
    return all > settings.staffPeople();
  }

  private boolean exceeds(Person person) {
    return person.requests >= settings.staffSamePerson()
        || person.offices.size() > settings.staffOffices();
  }

  private void turnTheDay() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    if (!today.equals(day)) {
      day = today;
      asked = 0;
      wrongCodes = 0;
      refusedSteps = 0;
      different = 0;
      people.clear();
      known.clear();
      guesses.clear();
    }
  }

  private long secondsToMidnight() {
    Instant midnight = day.plusDays(1).atStartOfDay(zone).toInstant();
    return Math.max(1, Duration.between(clock.instant(), midnight).toSeconds() + 1);
  }

  /** Buckets count by the guard's one clock, so that tests can turn it. */
  private record Meter(Clock clock) implements TimeMeter {

    @Override
    public long currentTimeNanos() {
      Instant now = clock.instant();
      return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
