package jp.ward.guard.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Path;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.ledger.Doubted;
import jp.ward.guard.ledger.Ledger;
import jp.ward.guard.ledger.RegisterFreshness;
import jp.ward.guard.ledger.SealedRows;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.FreshRegister;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.NewKeys;
import jp.ward.guard.testing.Tokens;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In an application of its own, whose marks are left under a key that it does not have. */
@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@FreshRegister
@DisplayName("書き換えられた一行があっても、鍵の更新は残りを終える")
class DoubtfulRotationTest {

  @Inject MarkStore marks;
  @Inject Ledger ledger;
  @Inject SealedRows sealed;
  @Inject Directory directory;
  @Inject EntityManager entities;
  @Inject RegisterFreshness freshness;

  @ConfigProperty(name = "guard.keys.dir")
  Path keys;

  @TempDir Path folder;

  private static String registered(int number) {
    return Api.by(Tokens.of("officer-1", "14101-civil", "measure-officer"))
        .contentType(ContentType.JSON)
        .body(
            """
            {"category":"STALKING","state":"PROVISIONAL","municipality":"141011",
             "responsibleOffice":"14101-civil","protectedPersons":[{"role":"APPLICANT",
              "identifiers":[{"scheme":"PHONE","value":"090000011%02d"}]}]}"""
                .formatted(number))
        .post("/api/v1/measures")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private long atDepth(int depth, String measure) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                ((Number)
                        entities
                            .createNativeQuery(
                                "select count(*) from measure_identifier where depth = ?1 and"
                                    + " measure_id = ?2")
                            .setParameter(1, depth)
                            .setParameter(2, measure)
                            .getSingleResult())
                    .longValue());
  }

  @Test
  void the_doubtful_one_keeps_its_depth_and_all_others_go_on() throws IOException {
    String first = registered(1);
    String doubtful = registered(2);
    String last = registered(3);
    Doubted.attack("update measure set state = 'ENDED' where id = '" + doubtful + "'");
    new MarkRotation(
            marks, ledger, new Identities(directory, NewKeys.withTheNext(keys, folder)), sealed)
        .atStart(null);
    assertTrue(freshness.cause().contains(doubtful), freshness.cause());
    assertEquals(0, atDepth(1, first));
    assertTrue(atDepth(1, doubtful) > 0);
    assertEquals(0, atDepth(2, doubtful));
    assertEquals(0, atDepth(1, last));
    assertTrue(atDepth(2, first) > 0 && atDepth(2, last) > 0);
  }
}
