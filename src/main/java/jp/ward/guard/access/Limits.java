package jp.ward.guard.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.kernel.PersonId;
import jp.ward.guard.web.Refusal;

/**
 * Bounds how much one member of staff, and one system, may ask (P7). What is refused was not asked.
 */
@ApplicationScoped
public class Limits {

  private static final int MOST_ASKERS = 20_000;
  private static final int LARGEST_BATCH = 1_000;
  private static final int BURST_MINUTES = 4;

  private final LimitSettings settings;
  private final Directory directory;
  private final Clock clock;
  private final ZoneId zone;
  private final Cache<String, Allowance> staff =
      Caffeine.newBuilder().maximumSize(MOST_ASKERS).build();
  private final Cache<String, Allowance> systems =
      Caffeine.newBuilder().maximumSize(MOST_ASKERS).build();

  private final Cache<String, Allowance> writes =
      Caffeine.newBuilder().maximumSize(MOST_ASKERS).build();

  private final Tries tries;

  Limits(LimitSettings settings, Directory directory, Clock clock, ZoneId zone) {
    this.settings = settings;
    this.directory = directory;
    this.clock = clock;
    this.zone = zone;
    this.tries = new Tries(settings, clock, zone);
  }

  /**
   * Takes the questions of one request, all or none.
   *
   * @throws Refusal {@code rate-limited} with the seconds after which it may be tried again
   */
  public void spend(Caller caller, List<Inquiry> inquiries) {
    boolean batchSystem = caller.isSystem() && directory.batchRate(caller.upn()).isPresent();
    if (!batchSystem) {
      Map<String, List<Inquiry>> byStaff =
          inquiries.stream()
              .filter(one -> one.staff() != null)
              .collect(Collectors.groupingBy(one -> PersonId.fold(one.staff())));
      byStaff.forEach((id, own) -> spend(asked(caller, id), own));
    }
    if (caller.isSystem()) {
      List<Inquiry> unattended =
          inquiries.stream().filter(one -> one.staff() == null || batchSystem).toList();
      refuseAbove(tries.add("system " + caller.upn(), unattended));
      refuseAbove(ofSystem(caller.upn()).ask(inquiries.size()));
    }
  }

  private static void spend(List<Allowance> allowances, List<Inquiry> inquiries) {
    refuseAbove(longest(allowances, one -> one.untilAsked(inquiries)));
    refuseAbove(longest(allowances, one -> one.ask(inquiries)));
  }

  /** The allowances of who asks: a person's own, or that of the one whom a system names. */
  private List<Allowance> asked(Caller caller, String staff) {
    return caller.isSystem() ? ofPerson(Person.namedBySystem(staff)) : own(caller);
  }

  /**
   * Takes one write of a caller, before it is parsed.
   *
   * @param ids the folded ids of the person, either of which is enough
   * @throws Refusal {@code rate-limited} with the seconds after which it may be tried again
   */
  public void spendWrite(Map<String, String> ids) {
    ids.forEach((kind, id) -> refuseAbove(writesOf(kind + " " + id).ask(1)));
  }

  /**
   * Refuses a caller who may not ask so many questions now, before they are parsed.
   *
   * @throws Refusal {@code rate-limited} with the seconds after which it may be tried again
   */
  public void requireRoom(Caller caller, int questions) {
    refuseAbove(longest(own(caller), one -> one.untilRoom(questions)));
  }

  /** Counts a quoted code that nobody gave out; quoting on and on is guessing. */
  public void wrongCode(Caller caller) {
    refuseAbove(longest(own(caller), Allowance::quoteWrongCode));
  }

  /** Refuses who has quoted so many wrong codes already that another would be one too many. */
  public void refuseGuesser(Caller caller) {
    refuseAbove(longest(own(caller), Allowance::untilCodes));
  }

  /** Counts a step of an approval or a clearance that was refused, whatever the cause. */
  public void refusedStep(Caller caller) {
    own(caller).forEach(Allowance::refuseStep);
  }

  /** Whether so many were refused today that another is not even looked at. */
  public Optional<Excess> tooManyRefused(Caller caller) {
    return own(caller).stream().flatMap(one -> one.tooManyRefused().stream()).findFirst();
  }

  /**
   * Counts a refusal for guessing. How many there were since the last record, once a minute for
   * each caller, else 0: whoever is refused on and on must not fill the ledger.
   */
  public int refusalsToRecord(Caller caller) {
    return own(caller).get(0).refusalsToRecord();
  }

  private List<Allowance> own(Caller caller) {
    return caller.isSystem() ? List.of(ofSystem(caller.upn())) : ofPerson(caller.person());
  }

  /** One for each id of the person: whoever changes one of them goes on with that of the other. */
  private List<Allowance> ofPerson(Person person) {
    return person.foldedIds().entrySet().stream()
        .map(id -> ofStaff(id.getKey() + '/' + id.getValue()))
        .toList();
  }

  private Allowance ofStaff(String id) {
    return staff.get(
        id,
        any ->
            new Allowance(
                new Rates(settings.staffBurst(), settings.staffMinute(), settings.staffDay()),
                settings,
                clock,
                zone));
  }

  private Allowance writesOf(String id) {
    int minute = settings.staffWritesMinute();
    return writes.get(
        id,
        any ->
            new Allowance(
                new Rates(BURST_MINUTES * minute, minute, settings.staffWritesDay()),
                settings,
                clock,
                zone));
  }

  /** A batch system is named with its rate in policies/systems.csv. */
  private Allowance ofSystem(String id) {
    return systems.get(
        PersonId.fold(id),
        any -> {
          OptionalInt batchRate = directory.batchRate(id);
          int minute = batchRate.orElse(settings.systemMinute());
          int day = batchRate.isPresent() ? Integer.MAX_VALUE : settings.systemDay();
          int burst = Math.max(minute, LARGEST_BATCH);
          return new Allowance(new Rates(burst, minute, day), settings, clock, zone);
        });
  }

  private static long longest(List<Allowance> allowances, ToLongFunction<Allowance> wait) {
    return allowances.stream().mapToLong(wait).max().orElse(0);
  }

  private static void refuseAbove(long seconds) {
    if (seconds > 0) {
      throw Refusal.rateLimited((int) Math.min(seconds, Integer.MAX_VALUE));
    }
  }
}
