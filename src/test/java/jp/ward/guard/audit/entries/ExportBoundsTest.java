package jp.ward.guard.audit.entries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Group;
import jp.ward.guard.audit.trail.TrailFilter;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.ledger.Kind;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Question;
import jp.ward.guard.testing.QuotedCsv;
import jp.ward.guard.web.ProblemCode;
import jp.ward.guard.web.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("多すぎる書き出しは、何も送らずに断る")
class ExportBoundsTest {

  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Tokyo"));

  @Inject AuditExports exports;
  @Inject Directory directory;

  private Caller auditor;

  @BeforeEach
  void five_entries() {
    auditor =
        new Caller(
            "sub-a-bounds",
            "a-bounds",
            Set.of(Group.AUDITOR),
            directory.office("14101-civil").orElseThrow(),
            false);
    for (int i = 0; i < 5; i++) {
      Api.by("s-bounds", "14102-welfare", "staff")
          .body(Question.sound().toString())
          .post("/api/v1/checks")
          .then()
          .statusCode(200);
    }
  }

  private static TrailFilter of(Kind kind) {
    return new TrailFilter(
        TODAY.minusDays(1), TODAY, null, kind, null, null, null, null, null, null, null);
  }

  private int rowsOf(Kind kind, AuditExports.Bounds bounds) {
    return QuotedCsv.rows(exports.take(auditor, of(kind), bounds).content()).size() - 1;
  }

  private int recorded() {
    return rowsOf(Kind.AUDIT_EXPORTED, AuditExports.Bounds.USUAL);
  }

  @Test
  void one_row_too_many_and_nothing_leaves() {
    int all = rowsOf(Kind.CHECK, AuditExports.Bounds.USUAL);
    assertEquals(all, rowsOf(Kind.CHECK, new AuditExports.Bounds(all, 200)));
    int before = recorded();
    Refusal refused =
        assertThrows(
            Refusal.class,
            () -> exports.take(auditor, of(Kind.CHECK), new AuditExports.Bounds(all - 1, 200)));
    assertEquals(ProblemCode.INVALID_REQUEST, refused.code());
    assertEquals("until", refused.violations().get(0).field());
    assertTrue(refused.violations().get(0).message().contains("take fewer days"));
    assertEquals(before + 1, recorded(), "only the counting itself was recorded");
  }

  @Test
  void an_index_that_is_behind_gives_no_half_export() {
    AuditExports.Bounds nothingReadOn = new AuditExports.Bounds(10, 0);
    Refusal refused =
        assertThrows(Refusal.class, () -> exports.take(auditor, of(Kind.CHECK), nothingReadOn));
    assertEquals(ProblemCode.RATE_LIMITED, refused.code());
    rowsOf(Kind.CHECK, AuditExports.Bounds.USUAL);
  }

  @Test
  void those_who_come_at_the_same_time_get_a_whole_file_or_are_told_to_wait() {
    List<CompletableFuture<Object>> all =
        IntStream.range(0, 8)
            .mapToObj(
                one ->
                    CompletableFuture.<Object>supplyAsync(
                        () -> {
                          try {
                            return exports.take(auditor, of(Kind.CHECK), AuditExports.Bounds.USUAL);
                          } catch (Refusal refused) {
                            return refused.code();
                          }
                        }))
            .toList();
    List<Object> ends = all.stream().map(CompletableFuture::join).toList();
    assertTrue(ends.stream().anyMatch(Export.class::isInstance));
    assertTrue(
        ends.stream().allMatch(end -> end instanceof Export || end == ProblemCode.RATE_LIMITED));
  }
}
