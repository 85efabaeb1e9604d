package jp.ward.guard.story.measure;

import static jp.ward.guard.testing.Api.given;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import jp.ward.guard.decision.MeasureSnapshot;
import jp.ward.guard.identity.Identifier;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.kernel.FieldProblems;
import jp.ward.guard.kernel.Scheme;
import jp.ward.guard.ledger.Ledger;
import jp.ward.guard.measure.Measures;
import jp.ward.guard.testing.Tokens;

/**
 * What the stories about the register share: who calls, what is registered, what is known of it.
 */
public abstract class RegisterStory {

  public static final String PATH = "/api/v1/measures";
  public static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Tokyo"));
  private static final AtomicInteger NUMBERS = new AtomicInteger(7_000_000);

  @Inject public Ledger ledger;
  @Inject public Measures measures;
  @Inject public Identities identities;
  @Inject public EntityManager entities;

  public final String number = numberWithItsCheckDigit();

  /** A 宛名番号 of nobody else; weights 2 to 7 from the right, modulo 11. */
  public static String numberWithItsCheckDigit() {
    while (true) {
      String digits = Integer.toString(NUMBERS.incrementAndGet());
      int sum = 0;
      for (int n = 0; n < digits.length(); n++) {
        sum += (digits.charAt(digits.length() - 1 - n) - '0') * (2 + n % 6);
      }
      if (sum % 11 != 1) {
        return digits + (11 - sum % 11) % 11;
      }
    }
  }

  public static RequestSpecification officer() {
    return by("officer-1", "14101-civil", "measure-officer");
  }

  public static RequestSpecification by(String upn, String office, String... groups) {
    return given()
        .auth()
        .oauth2(Tokens.of(upn, office, groups).mint())
        .contentType(ContentType.JSON);
  }

  public String measure(String state, LocalDate start, String more) {
    return """
        {"category":"SPOUSAL_VIOLENCE","state":"%s",%s%s
         "municipality":"141011","responsibleOffice":"14101-civil",
         "protectedPersons":[{"role":"APPLICANT","identifiers":[
           {"scheme":"NON_RESIDENT_ATENA","value":"%s","municipality":"141011"}]}]}"""
        .formatted(state, start == null ? "" : "\"start\":\"" + start + "\",", more, number);
  }

  public String active() {
    return measure("ACTIVE", TODAY, "");
  }

  public static String registered(String body) {
    return officer().body(body).post(PATH).then().statusCode(201).extract().path("id");
  }

  public static ValidatableResponse change(String id, String part, String body) {
    return officer().body(body).post(PATH + "/" + id + "/" + part).then();
  }

  public List<MeasureSnapshot> asked(Scheme scheme, String value, String municipality) {
    var ref =
        identities
            .asked("", new Identifier(scheme, value, municipality), new FieldProblems())
            .orElseThrow();
    return QuarkusTransaction.requiringNew().call(() -> measures.snapshotsFor(ref.wide(), TODAY));
  }

  public List<MeasureSnapshot> askedByNumber() {
    return asked(Scheme.NON_RESIDENT_ATENA, number, "141011");
  }

  public String lastEntry(String kind) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              Number entry =
                  (Number)
                      entities
                          .createNativeQuery(
                              "select max(entry) from ledger_envelope where kind = ?1")
                          .setParameter(1, kind)
                          .getSingleResult();
              return new String(
                  ledger.read(entry.longValue()).orElseThrow().content(), StandardCharsets.UTF_8);
            });
  }
}
