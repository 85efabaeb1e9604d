package jp.ward.guard.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Group;
import jp.ward.guard.access.SharedAccounts;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.directory.Office;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.kernel.FieldProblems;
import jp.ward.guard.ledger.AnswerPath;
import jp.ward.guard.web.Body;
import jp.ward.guard.web.Fields;

/**
 * Goes the whole way of a question again and again before anything listens, and takes it back each
 * time: the first clerk of the day must not wait for classes to load. Later {@code CommitProbe}
 * goes it every two seconds. Held by CommitProbeTest.
 */
@ApplicationScoped
class Rehearsal implements AnswerPath {

  private static final int AFTER_THE_POLICY = 4_000;
  private static final int TIMES = 100;
  private static final Duration LONGEST = Duration.ofSeconds(5);
  private static final String QUESTION =
      """
      {"act":"CONTACT","channel":"PHONE","purpose":"WELFARE_CONSULTATION","reference":"rehearsal",
       "about":[{"identifiers":[{"scheme":"NAME_DOB","value":"リハーサル|1900-01-01"}]}],
       "recipient":{"party":"RELATIVE"},"disclosing":["EXISTENCE"]}\
      """;

  private final DisclosureCheck check;
  private final Directory directory;
  private final Identities identities;
  private final SharedAccounts sharedAccounts;
  private final Clock clock;

  Rehearsal(
      DisclosureCheck check,
      Directory directory,
      Identities identities,
      SharedAccounts sharedAccounts,
      Clock clock) {
    this.check = check;
    this.directory = directory;
    this.identities = identities;
    this.sharedAccounts = sharedAccounts;
    this.clock = clock;
  }

  void warm(@Observes @Priority(AFTER_THE_POLICY) StartupEvent started) {
    Instant until = clock.instant().plus(LONGEST);
    try {
      for (int i = 0; i < TIMES && clock.instant().isBefore(until); i++) {
        rehearse();
      }
    } catch (RuntimeException failed) {
      // CommitProbe meets the same trouble and says that the guard is not ready.
      return;
    }
  }

  @Override
  public void rehearse() {
    directory.anyOffice().ifPresent(office -> check.rehearse(asked(nobodyOf(office))));
  }

  private static Caller nobodyOf(Office office) {
    return new Caller("rehearsal", "rehearsal", Set.of(Group.STAFF), office, false);
  }

  private CheckRequest asked(Caller caller) {
    FieldProblems problems = new FieldProblems();
    JsonNode body = Body.parse(QUESTION.getBytes(StandardCharsets.UTF_8));
    Fields form = Fields.of(body, "", problems);
    CheckRequest asked =
        new CheckForm(directory, identities, sharedAccounts, caller, problems).read(form);
    form.noMore();
    if (!problems.isEmpty()) {
      throw new IllegalStateException("the question of the rehearsal is not valid");
    }
    return asked;
  }
}
