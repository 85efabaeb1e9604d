package jp.ward.guard.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import jp.ward.guard.access.Group;
import jp.ward.guard.access.Person;
import jp.ward.guard.access.Presence;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.testing.NewKeys;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("責任者が三十日のうちにサインインしたかを、鍵付きの印だけで覚える")
class OfficerSignInsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

  @TempDir static Path folder;
  private static Identities identities;

  private final Set<Presence.SignIn> fresh = new HashSet<>();
  private final Kept kept =
      new Kept(
          new Presence() {
            @Override
            public Set<SignIn> fresh() {
              return fresh;
            }
          });

  @BeforeAll
  static void fresh_keys() throws IOException {
    identities = new Identities(Cast.DIRECTORY, NewKeys.fresh(folder));
  }

  /** Its table in memory. */
  private static final class Kept extends OfficerSignIns {

    private final Map<String, OfficerRow> rows = new TreeMap<>();

    private Kept(Presence presence) {
      super(identities, presence);
    }

    @Override
    public OfficerRow findById(String id) {
      return rows.get(id);
    }

    @Override
    public void persist(OfficerRow row) {
      rows.put(row.id, row);
    }

    @Override
    public List<OfficerRow> list(String query, Object... values) {
      assertEquals("day >= ?1", query);
      return rows.values().stream()
          .filter(row -> !row.day.isBefore((LocalDate) values[0]))
          .toList();
    }
  }

  private static Presence.SignIn signIn(String upn, Group role) {
    return new Presence.SignIn(new Person("sub-" + upn, upn), "14101-civil", "141011", role);
  }

  @Test
  void officers_alone_are_kept_and_by_their_marks() {
    kept.keep(List.of(signIn("o-1", Group.MEASURE_OFFICER), signIn("m-1", Group.MANAGER)), TODAY);
    assertEquals(1, kept.rows.size());
    OfficerRow row = kept.rows.values().iterator().next();
    assertEquals(identities.storedStaff("o-1").mark(), row.upn);
    assertEquals(identities.storedStaff("sub-o-1").mark(), row.sub);
    assertEquals("14101-civil 141011", row.office + " " + row.municipality);
  }

  @Test
  void who_comes_again_is_kept_once_with_the_later_day() {
    kept.keep(List.of(signIn("o-1", Group.MEASURE_OFFICER)), TODAY.minusDays(9));
    kept.keep(List.of(signIn("O-1", Group.MEASURE_OFFICER)), TODAY);
    assertEquals(List.of(TODAY), kept.rows.values().stream().map(row -> row.day).toList());
  }

  @Test
  void thirty_days_count_and_those_who_are_not_written_down_yet() {
    kept.keep(List.of(signIn("o-31", Group.MEASURE_OFFICER)), TODAY.minusDays(31));
    kept.keep(List.of(signIn("o-30", Group.MEASURE_OFFICER)), TODAY.minusDays(30));
    fresh.add(signIn("o-now", Group.MEASURE_OFFICER));
    fresh.add(signIn("m-now", Group.MANAGER));
    assertEquals(
        Set.of(identities.storedStaff("o-30").mark(), identities.storedStaff("o-now").mark()),
        Set.copyOf(kept.lately(TODAY).stream().map(row -> row.upn).toList()));
  }
}
