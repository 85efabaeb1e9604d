package jp.ward.guard.record;

import static jp.ward.guard.testing.ACheckRecord.aCheckRecord;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import jp.ward.guard.decision.Outcome;
import jp.ward.guard.ledger.Kind;
import jp.ward.guard.ledger.Stored;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("記録は型で読まれ、知らない形は読めないものとして扱われる")
class RecordedEntryTest {

  private static RecordedEntry entry(Kind kind, String content) {
    byte[] bytes = content == null ? null : content.getBytes(StandardCharsets.UTF_8);
    return RecordedEntry.of(new Stored(7, Instant.EPOCH, kind.name(), "14101-tax", null, bytes));
  }

  @Test
  void a_check_is_read_by_its_type_alone() {
    RecordedEntry check = aCheckRecord().answered(Outcome.BLOCK).protectedBy("msr_1").entry(7);
    assertTrue(check.isIntact() && check.isCheck() && check.isStopped());
    assertEquals("s-1", check.actorId());
    assertEquals(List.of("msr_1"), check.measures());
    assertEquals(Set.of("mark"), check.allMarks());
    assertEquals(List.of(Set.of("mark")), check.people());
    assertEquals("case-1", check.reference());
    assertNull(check.word("policyHash"));
    assertTrue(check.content().isMissingNode());
  }

  @Test
  void what_was_let_go_on_is_not_stopped_and_what_is_no_check_neither() {
    assertFalse(aCheckRecord().answered(Outcome.PERMIT_WITH_LIMITS).entry(7).isStopped());
    assertTrue(aCheckRecord().answered(Outcome.DUAL_APPROVAL_REQUIRED).entry(7).isStopped());
    assertFalse(entry(Kind.AUDIT_READ, "{\"v\":1}").isStopped());
  }

  @Test
  void what_is_destroyed_or_of_a_later_form_is_not_intact() {
    for (String content :
        new String[] {null, "", "{", "[]", "{}", "{\"v\":2}", "{\"v\":\"1\"}", "{\"v\":1.0}"}) {
      RecordedEntry entry = entry(Kind.TASK_CLOSED, content);
      assertFalse(entry.isIntact(), content);
      assertNull(entry.note());
    }
    RecordedEntry later = entry(Kind.TASK_CLOSED, "{\"v\":2,\"upn\":\"s-1\",\"note\":\"n\"}");
    assertNull(later.note());
    assertEquals("s-1", later.actorId());
    assertTrue(entry(Kind.TASK_CLOSED, "{\"v\":1}").isIntact());
  }

  @Test
  void an_entry_about_a_question_has_it_typed_or_is_not_intact() {
    String question = aCheckRecord().build().question().written().toString();
    RecordedEntry read = entry(Kind.TASK_READ, "{\"v\":1,\"question\":" + question + "}");
    assertTrue(read.isIntact());
    assertEquals(aCheckRecord().build().question(), read.question().orElseThrow());
    assertEquals(List.of(Set.of("mark")), read.aboutEach());
    assertFalse(entry(Kind.TASK_READ, "{\"v\":1,\"question\":{\"act\":\"LOOK\"}}").isIntact());
  }

  @Test
  void a_check_that_is_none_is_nobodys() {
    RecordedEntry broken = entry(Kind.CHECK, "{\"v\":1,\"by\":{\"upn\":\"s-1\"}}");
    assertFalse(broken.isIntact());
    assertThrows(IllegalStateException.class, broken::asCheck);
    assertTrue(broken.question().isEmpty());
  }

  @Test
  void changes_incidents_ties_and_views_are_read_as_their_rooms_write_them() {
    RecordedChange change =
        entry(
                Kind.MEASURE_CHANGED,
                "{\"v\":1,\"what\":{\"kind\":\"REDUCED\",\"reduction\":\"REJECT\",\"identifiers\":["
                    + "{\"side\":\"PROTECTED\",\"mark\":\"m\",\"depth\":2},"
                    + "{\"side\":\"RESPONDENT\",\"mark\":\"n\",\"depth\":1}]}}")
            .change();
    assertEquals("REJECT", change.reduction());
    assertEquals("REDUCED", change.kind());
    assertEquals(
        List.of(true, false), change.entered().stream().map(RecordedMark::protects).toList());
    RecordedIncident incident =
        entry(
                Kind.INCIDENT_OPENED,
                "{\"v\":1,\"incident\":{\"depth\":2,\"act\":\"CONTACT\",\"purpose\":null,"
                    + "\"measures\":[\"msr_1\"],\"about\":[\"a\"],\"everybody\":[\"a\",\"b\"]}}")
            .incident();
    assertEquals(
        new RecordedIncident(2, "CONTACT", null, Set.of("msr_1"), Set.of("a"), Set.of("a", "b")),
        incident);
    String identifiers = "{\"v\":1,\"identifiers\":[{\"mark\":\"m\",\"depth\":3}]}";
    assertEquals(
        List.of(new RecordedMark(null, "m", 3)), entry(Kind.TIE_DECLARED, identifiers).tie());
    assertEquals(List.of(), entry(Kind.TIE_ENDED, identifiers).tie());
    RecordedViews views =
        entry(
                Kind.HANDOVER_MISMATCH,
                "{\"v\":1,\"asked\":[[{\"scheme\":\"ATENA\",\"marks\":[\"m\"]}]],\"known\":[[]]}")
            .views();
    assertEquals(Set.of("m"), views.asked().get(0).get(0).marks());
    assertEquals(List.of(List.of()), views.known());
  }
}
