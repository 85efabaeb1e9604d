package jp.ward.guard.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionalException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Group;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.ledger.GuardDays;
import jp.ward.guard.ledger.Ledger;
import jp.ward.guard.registration.Registration;
import jp.ward.guard.registration.RegistrationCommand;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.web.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("登録は、HTTPによらない命令でもできる")
class RegistrationsTest {

  private static final String BODY =
      """
      {"category":"STALKING","state":"%s",%s"municipality":"141011",
       "responsibleOffice":"14101-civil","protectedPersons":[{"role":"APPLICANT",
        "identifiers":[{"scheme":"PHONE","value":"09000001199"}]}]}""";

  @Inject Registrations registrations;
  @Inject Measures measures;
  @Inject Ledger ledger;
  @Inject GuardDays days;
  @Inject Directory directory;
  @Inject Identities identities;
  @Inject EntityManager entities;

  @Test
  void a_measure_registered_by_command_protects_in_the_same_transaction() {
    Registration registration = read("PROVISIONAL", false);
    ledger.write(
        () -> {
          String id = registrations.register(clerk(Group.STAFF), registration);
          assertEquals(1, measures.protecting(Set.of(id), days.today()).size());
          return id;
        });
  }

  @Test
  void who_may_not_register_it_over_http_may_not_by_command() {
    Registration active = read("ACTIVE", true);
    assertThrows(
        Refusal.class,
        () -> ledger.write(() -> registrations.register(clerk(Group.STAFF), active)));
    assertThrows(
        Refusal.class,
        () -> ledger.write(() -> registrations.register(clerk(Group.AUDITOR), active)));
  }

  @Test
  void outside_of_a_transaction_nothing_is_registered() {
    Registration registration = read("PROVISIONAL", false);
    long before = rows();
    assertThrows(
        TransactionalException.class,
        () -> registrations.register(clerk(Group.STAFF), registration));
    assertEquals(before, rows());
  }

  private long rows() {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                entities
                    .createQuery("select count(m) from MeasureRow m", Long.class)
                    .getSingleResult());
  }

  private Registration read(String state, boolean byOfficer) {
    String start = byOfficer ? "\"start\":\"%s\",".formatted(days.today()) : "";
    byte[] body = BODY.formatted(state, start).getBytes(StandardCharsets.UTF_8);
    return RegistrationCommand.parse(body, false, byOfficer, directory, identities, days.today())
        .registration();
  }

  private Caller clerk(Group group) {
    return new Caller(
        "sub-command-1",
        "command-1",
        Set.of(group),
        directory.office("14101-civil").orElseThrow(),
        false);
  }
}
