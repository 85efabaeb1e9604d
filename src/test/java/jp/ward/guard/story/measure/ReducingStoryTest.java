package jp.ward.guard.story.measure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static jp.ward.guard.measure.ReductionDoor.CONCEALED_OFFICE;
import static jp.ward.guard.measure.ReductionDoor.REDUCTION;
import static jp.ward.guard.measure.ReductionDoor.REGISTERED_ADDRESS;
import static jp.ward.guard.measure.ReductionDoor.SAFE_DESTINATION;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.ward.guard.access.Group;
import jp.ward.guard.decision.MeasureSnapshot;
import jp.ward.guard.decision.MeasureState;
import jp.ward.guard.kernel.Scheme;
import jp.ward.guard.measure.PreparedReduction;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.web.ProblemCode;
import jp.ward.guard.web.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("保護を弱める変更: 一人が申請し、二人が認めて、読んだ版にだけ効く")
class ReducingStoryTest extends ReductionStory {

  private static final String END = "\"END\"";
  private static final String SAFE_PHONE =
      "{\"scheme\":\"PHONE\",\"value\":\"09000000077\",\"reason\":\"本人が窓口で申し出た連絡先である\"}";

  @Test
  void asking_changes_nothing_and_what_was_granted_ends_the_measure() {
    String id = registered(active());
    PreparedReduction prepared = prepared(id, 1, END);
    assertEquals("14101-civil", prepared.responsibleOffice());
    assertEquals("ACTIVE", state(id));
    assertEquals(1, askedByNumber().size());
    granted(prepared);
    assertEquals("ENDED", state(id));
    assertEquals(List.of(), askedByNumber());
    assertTrue(lastEntry("MEASURE_CHANGED").contains("\"reduction\":\"END\""));
    officer().get(PATH + "/" + id).then().body("version", equalTo(2));
  }

  @Test
  void a_provisional_measure_is_rejected_and_not_ended() {
    String id = registered(measure("PROVISIONAL", null, ""));
    refused(ProblemCode.CONFLICT, () -> prepared(id, 1, END));
    granted(prepared(id, 1, "\"REJECT\""));
    assertEquals("REJECTED", state(id));
    change(id, "activation", "{\"start\":\"" + TODAY + "\"}").statusCode(409);
  }

  @Test
  void a_lapsed_measure_blocks_until_two_have_ended_it() {
    String id = registered(measure("ACTIVE", TODAY.minusYears(1).minusDays(40), ""));
    assertEquals(MeasureState.LAPSED, askedByNumber().get(0).state());
    PreparedReduction prepared = prepared(id, 1, END);
    assertEquals(MeasureState.LAPSED, askedByNumber().get(0).state());
    granted(prepared);
    assertEquals(List.of(), askedByNumber());
  }

  @Test
  void whoever_may_not_ask_is_refused_and_another_ward_finds_nothing() {
    String id = registered(active());
    for (Group group : List.of(Group.CONTRACTOR, Group.AUDITOR, Group.WARD_SYSTEM)) {
      refused(
          ProblemCode.FORBIDDEN,
          () -> asked(REDUCTION, caller("14101-tax", group), id, tag(1), body(END)));
    }
    var neighbour = caller("14102-civil", Group.MEASURE_OFFICER);
    Refusal hidden =
        refused(ProblemCode.NOT_FOUND, () -> asked(REDUCTION, neighbour, id, tag(1), body(END)));
    Refusal absent =
        refused(
            ProblemCode.NOT_FOUND,
            () -> asked(REDUCTION, neighbour, "msr_01J0000000000000000000000Z", tag(1), body(END)));
    assertEquals(absent.detail(), hidden.detail());
  }

  @Test
  void a_reduction_is_of_the_version_that_was_read() {
    String id = registered(active());
    Refusal unnamed =
        refused(
            ProblemCode.INVALID_REQUEST, () -> asked(REDUCTION, theOfficer(), id, null, body(END)));
    assertEquals("If-Match", unnamed.violations().get(0).field());
    refused(ProblemCode.STALE_VERSION, () -> prepared(id, 2, END));
    PreparedReduction prepared = prepared(id, 1, END);
    change(id, "concealed-offices", "{\"office\":\"14101-tax\"}").statusCode(200);
    refused(ProblemCode.STALE_VERSION, () -> granted(prepared));
    assertEquals("ACTIVE", state(id));
    granted(prepared(id, 2, END));
    refused(ProblemCode.STALE_VERSION, () -> granted(prepared));
  }

  @Test
  void people_are_taken_away_one_by_one_but_never_the_last_whom_it_protects() {
    String id = registered(active());
    change(id, "protected-persons", person("CO_PROTECTED", "1")).statusCode(200);
    change(id, "respondents", person(null, "2")).statusCode(200);
    granted(prepared(id, 3, "\"REMOVE_RESPONDENT\",\"target\":1"));
    assertEquals(List.of(), asked(Scheme.NON_RESIDENT_ATENA, "2" + number, "141011"));
    granted(prepared(id, 4, "\"REMOVE_PROTECTED_PERSON\",\"target\":1"));
    assertEquals(List.of(), askedByNumber());
    assertEquals(1, asked(Scheme.NON_RESIDENT_ATENA, "1" + number, "141011").size());
    Refusal last =
        refused(
            ProblemCode.CONFLICT,
            () -> prepared(id, 5, "\"REMOVE_PROTECTED_PERSON\",\"target\":1"));
    assertTrue(last.detail().contains("END"), last.detail());
  }

  private String person(String role, String first) {
    return "{%s\"identifiers\":[{\"scheme\":\"NON_RESIDENT_ATENA\",\"value\":\"%s\",\"municipality\":\"141011\"}]}"
        .formatted(role == null ? "" : "\"role\":\"" + role + "\",", first + number);
  }

  @Test
  void a_shortened_period_still_protects_after_its_new_end() {
    String id = registered(measure("ACTIVE", TODAY.minusDays(30), ""));
    granted(prepared(id, 1, "\"SHORTEN\",\"target\":\"" + TODAY + "\""));
    officer().get(PATH + "/" + id).then().body("end", equalTo(TODAY.toString()));
    List<MeasureSnapshot> tomorrow = askedOn(TODAY.plusDays(1));
    assertEquals(MeasureState.LAPSED, tomorrow.get(0).state());
  }

  private List<MeasureSnapshot> askedOn(LocalDate day) {
    Set<String> marks =
        Set.of(askedByNumber().get(0).protectedPersons().get(0).identifiers().get(0).mark());
    return io.quarkus.narayana.jta.QuarkusTransaction.requiringNew()
        .call(() -> measures.snapshotsFor(marks, day));
  }

  @Test
  void a_safe_destination_is_kept_as_a_mark_and_counts_once_granted() {
    String id = registered(active());
    byte[] phone = SAFE_PHONE.getBytes(UTF_8);
    refused(ProblemCode.FORBIDDEN, () -> asked(SAFE_DESTINATION, clerk(), id, tag(1), phone));
    PreparedReduction prepared = asked(SAFE_DESTINATION, theOfficer(), id, tag(1), phone);
    assertFalse(new String(prepared.toBytes(), UTF_8).contains("0900000"));
    assertEquals(List.of(), askedByNumber().get(0).safeDestinations());
    granted(prepared);
    assertEquals(1, askedByNumber().get(0).safeDestinations().size());
  }

  @Test
  void a_provisional_measure_of_a_clerk_takes_none_until_an_officer_has_activated_it() {
    String id =
        by("clerk-9", "14101-welfare", "staff")
            .body(measure("PROVISIONAL", null, ""))
            .post(PATH)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    byte[] phone = SAFE_PHONE.getBytes(UTF_8);
    refused(ProblemCode.CONFLICT, () -> asked(SAFE_DESTINATION, theOfficer(), id, tag(1), phone));
    change(id, "activation", "{\"start\":\"" + TODAY + "\"}").statusCode(200);
    granted(asked(SAFE_DESTINATION, theOfficer(), id, tag(2), phone));
  }

  @Test
  void an_address_called_safer_and_an_office_revealed_take_two_and_the_contrary_takes_one() {
    String id = registered(measure("ACTIVE", TODAY, "\"concealedOffices\":[\"14101-tax\"],"));
    byte[] safe = "{\"registeredAddress\":\"SAFE\"}".getBytes(UTF_8);
    byte[] shared = "{\"registeredAddress\":\"SHARED\"}".getBytes(UTF_8);
    assertEquals(
        Optional.empty(), reductions.prepare(REGISTERED_ADDRESS, theOfficer(), id, null, shared));
    refused(
        ProblemCode.INVALID_REQUEST, () -> asked(REGISTERED_ADDRESS, theOfficer(), id, null, safe));
    granted(asked(REGISTERED_ADDRESS, theOfficer(), id, tag(1), safe));
    byte[] hide = "{\"office\":\"14101-tax\"}".getBytes(UTF_8);
    byte[] show = "{\"office\":\"14101-tax\",\"concealed\":false}".getBytes(UTF_8);
    assertEquals(
        Optional.empty(), reductions.prepare(CONCEALED_OFFICE, theOfficer(), id, null, hide));
    granted(asked(CONCEALED_OFFICE, theOfficer(), id, tag(2), show));
    officer()
        .get(PATH + "/" + id)
        .then()
        .body("registeredAddress", equalTo("SAFE"))
        .body("concealedOffices", equalTo(List.of()));
  }
}
