package jp.ward.guard.policy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.ward.guard.decision.Urgency;
import jp.ward.guard.testing.ShippedFolder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("方針の棚: 施行日とハッシュで、その日の版がひとつ決まる")
class PolicyShelfTest {

  private static final String LATER = "disclosure/2027-04-01.csv";

  private final Map<String, byte[]> files = ShippedFolder.files();

  private PolicyShelf shelf() {
    return ProvedOnce.tables(new PolicyFolder(files), Clock.systemUTC());
  }

  private PolicyShelf withALaterVersion() {
    String table = new String(files.get(ShippedFolder.TABLE), StandardCharsets.UTF_8);
    files.put(LATER, table.replace("2026-10-01", "2027-04-01").getBytes(StandardCharsets.UTF_8));
    files.put("cases/2027-04-01.csv", files.get(ShippedFolder.CASES));
    return shelf();
  }

  private static Optional<String> versionOn(PolicyShelf shelf, String day) {
    return shelf.inForceOn(LocalDate.parse(day)).map(VerifiedPolicy::version);
  }

  @Test
  void the_newest_version_whose_day_has_come_is_in_force() {
    PolicyShelf shelf = withALaterVersion();
    assertEquals(Optional.empty(), versionOn(shelf, "2026-09-30"));
    assertEquals(Optional.of("2026-10-01"), versionOn(shelf, "2026-10-01"));
    assertEquals(Optional.of("2026-10-01"), versionOn(shelf, "2027-03-31"));
    assertEquals(Optional.of("2027-04-01"), versionOn(shelf, "2027-04-01"));
    assertEquals("2026-10-01", shelf.inForceOrFirst(LocalDate.parse("2026-01-01")).version());
    assertEquals(
        Optional.of("2027-04-01"),
        shelf.nextAfter(LocalDate.parse("2026-10-01")).map(VerifiedPolicy::version));
  }

  @Test
  void a_version_is_found_by_the_hash_of_its_files_and_by_no_other() {
    PolicyShelf shelf = withALaterVersion();
    VerifiedPolicy first = shelf.inForceOn(LocalDate.parse("2026-10-01")).orElseThrow();
    VerifiedPolicy later = shelf.inForceOn(LocalDate.parse("2027-04-01")).orElseThrow();
    assertEquals(Optional.of(first), shelf.ofHash(first.hash()));
    assertEquals(Optional.of(later), shelf.ofHash(later.hash()));
    assertEquals(Optional.empty(), shelf.ofHash("another"));
  }

  @Test
  void its_document_and_its_directory_are_those_of_the_folder() {
    PolicyShelf shelf = shelf();
    VerifiedPolicy policy = shelf.inForceOn(LocalDate.parse("2026-10-01")).orElseThrow();
    assertArrayEquals(files.get(ShippedFolder.TABLE), shelf.document(policy));
    assertTrue(shelf.directory().office("14101-welfare").isPresent());
    String text = new String(shelf.document(policy), StandardCharsets.UTF_8);
    assertTrue(text.contains("R01"), "the table itself");
  }

  @Test
  void each_urgency_and_occasion_has_conditions_of_its_own() {
    VerifiedPolicy policy = shelf().inForceOn(LocalDate.parse("2026-10-01")).orElseThrow();
    Set<String> seen =
        Set.of(Urgency.values()).stream()
            .flatMap(
                urgency ->
                    Set.of(Condition.Occasion.values()).stream()
                        .flatMap(
                            occasion ->
                                policy.conditions(urgency, occasion).stream()
                                    .peek(one -> assertEquals(urgency, one.urgency()))
                                    .peek(one -> assertEquals(occasion, one.occasion()))
                                    .map(one -> urgency + " " + occasion + " " + one.role())))
            .collect(Collectors.toSet());
    assertEquals(
        Urgency.values().length * Condition.Occasion.values().length * 2, seen.size(), "" + seen);
  }
}
