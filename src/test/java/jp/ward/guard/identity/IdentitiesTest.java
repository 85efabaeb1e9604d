package jp.ward.guard.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.ward.guard.kernel.FieldProblems;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.KnownRef;
import jp.ward.guard.kernel.Scheme;
import jp.ward.guard.keys.KeyFolder;
import jp.ward.guard.keys.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IdentitiesTest {

  private static final Map<Scheme, String> VALUES =
      Map.of(
          Scheme.ATENA, "123456785",
          Scheme.NON_RESIDENT_ATENA, "123456785",
          Scheme.NAME_DOB, "ミホン ハナコ|1980-01-31",
          Scheme.NAME, "ミホン ハナコ",
          Scheme.PHONE, "045-000-0035",
          Scheme.EMAIL, "hanako@example.invalid",
          Scheme.ADDRESS, "000-0068 架空町6-12-3",
          Scheme.PROFESSIONAL_NUMBER, "弁護士 12345",
          Scheme.CORPORATE_NUMBER, "5990000006364",
          Scheme.STAFF, "s-2001");

  @ParameterizedTest
  @EnumSource
  void what_is_stored_is_found_by_the_same_identifier(Scheme scheme) {
    Identifier raw = sample(scheme);
    IdentifierRef asked = asked(Sample.marks(1), raw);
    List<KnownRef> known = stored(Sample.marks(1), raw);
    assertTrue(known.get(0).whole());
    assertTrue(known.get(0).isExactly(asked));
    assertTrue(known.stream().skip(1).noneMatch(KnownRef::whole));
    assertEquals(known.size(), Set.copyOf(known.stream().map(KnownRef::mark).toList()).size());
    assertTrue(asked.wide().containsAll(asked.exact()));
    if (scheme.isNumberedByMunicipality()) {
      assertEquals("141003", asked.numberedBy());
    } else {
      assertEquals(scheme == Scheme.PROFESSIONAL_NUMBER ? 6 : 0, asked.numberedBy().length());
    }
    assertEquals(asked.numberedBy(), known.get(0).numberedBy());
  }

  @Test
  void each_kind_of_professional_number_is_a_numbering_of_its_own() {
    Set<String> kinds = new HashSet<>();
    for (String kind :
        List.of("弁護士", "司法書士", "行政書士", "税理士", "社会保険労務士", "弁理士", "公認会計士", "外国法事務弁護士")) {
      Identifier one = new Identifier(Scheme.PROFESSIONAL_NUMBER, kind + " 12345", null);
      Identifier other = new Identifier(Scheme.PROFESSIONAL_NUMBER, kind + "第９号", null);
      String numbering = asked(Sample.marks(1), one).numberedBy();
      assertEquals(numbering, asked(Sample.marks(1), other).numberedBy());
      assertTrue(kinds.add(numbering), kind);
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_was_asked_before_two_rotations_finds_what_is_stored_since(Scheme scheme) {
    Identifier raw = sample(scheme);
    Identities since = new Identities(Sample.DIRECTORY, Sample.marks(3));
    IdentifierRef carried = since.carriedOn(asked(Sample.marks(1), raw), 1);
    List<KnownRef> known = stored(Sample.marks(3), raw);
    assertTrue(known.get(0).isExactly(carried));
    assertTrue(carried.exact().containsAll(asked(Sample.marks(3), raw).exact()));
    assertTrue(carried.wide().containsAll(asked(Sample.marks(3), raw).wide()));
  }

  @ParameterizedTest
  @EnumSource
  void every_depth_still_present_is_asked_and_the_newest_is_stored(Scheme scheme) {
    Identifier raw = sample(scheme);
    IdentifierRef asked = asked(Sample.marks(2), raw);
    List<KnownRef> before = stored(Sample.marks(1), raw);
    List<KnownRef> after = stored(Sample.marks(2), raw);
    assertEquals(2, asked.exact().size());
    assertEquals(0, asked.wide().size() % 2);
    assertTrue(before.get(0).isExactly(asked));
    assertTrue(after.get(0).isExactly(asked));
    assertTrue(before.stream().allMatch(known -> known.depth() == 1));
    assertTrue(after.stream().allMatch(known -> known.depth() == 2));
    for (int i = 0; i < before.size(); i++) {
      assertEquals("k2(" + before.get(i).mark() + ")", after.get(i).mark());
    }
  }

  @Test
  void a_rotated_key_folder_still_finds_what_was_stored_before(@TempDir Path temp)
      throws IOException {
    Path folder = temp.resolve("keys");
    KeyFolder.init(folder);
    Keys oneKey = keys(folder);
    byte[] key = new byte[32];
    key[0] = 1;
    Files.writeString(
        folder.resolve("identifier-2.key"),
        "guard-key v1 identifier-2 " + Base64.getEncoder().encodeToString(key) + "\n");
    Keys twoKeys = keys(folder);

    Identifier raw = sample(Scheme.ATENA);
    KnownRef before = new KnownKeys(oneKey).of(raw);
    KnownRef after = new KnownKeys(twoKeys).of(raw);
    IdentifierRef asked =
        new Identities(Sample.DIRECTORY, twoKeys)
            .asked("id", raw, new FieldProblems())
            .orElseThrow();
    assertNotEquals(before.mark(), after.mark());
    assertEquals(Set.of(before.mark(), after.mark()), asked.exact());
    assertFalse(asked.exact().toString().contains("123456785"));
  }

  private record KnownKeys(Keys keys) {
    KnownRef of(Identifier raw) {
      return new Identities(Sample.DIRECTORY, keys)
          .stored("id", raw, new FieldProblems(), new FieldProblems())
          .orElseThrow()
          .get(0);
    }
  }

  @Test
  void nothing_prints_a_value() {
    Identifier raw = sample(Scheme.NAME_DOB);
    assertEquals("NAME_DOB:***", raw.toString());
    IdentifierReading understood = new NameDobForm().read(raw.value());
    assertFalse(understood.toString().contains("ミホン"));
  }

  @Test
  void an_identifier_without_a_scheme_is_refused() {
    FieldProblems problems = new FieldProblems();
    Identifier raw = new Identifier(null, "x", null);
    assertTrue(Sample.identities().asked("id", raw, problems).isEmpty());
    assertEquals("id.scheme", problems.list().get(0).field());
  }

  @Test
  void a_refused_identifier_is_not_stored_and_warns_of_nothing() {
    FieldProblems problems = new FieldProblems();
    FieldProblems warnings = new FieldProblems();
    Identifier raw = new Identifier(Scheme.ATENA, "123456789018", Sample.WARD_A);
    assertTrue(Sample.identities().stored("id", raw, problems, warnings).isEmpty());
    assertFalse(problems.isEmpty());
    assertTrue(warnings.isEmpty());
  }

  private static Identifier sample(Scheme scheme) {
    String municipality = scheme.isNumberedByMunicipality() ? Sample.WARD_A : null;
    return new Identifier(scheme, VALUES.get(scheme), municipality);
  }

  private static IdentifierRef asked(Marks marks, Identifier raw) {
    return new Identities(Sample.DIRECTORY, marks)
        .asked("id", raw, new FieldProblems())
        .orElseThrow();
  }

  private static List<KnownRef> stored(Marks marks, Identifier raw) {
    return new Identities(Sample.DIRECTORY, marks)
        .stored("id", raw, new FieldProblems(), new FieldProblems())
        .orElseThrow();
  }

  private static Keys keys(Path folder) {
    List<String> problems = new ArrayList<>();
    KeyFolder read = KeyFolder.read(folder, problems);
    assertEquals(List.of(), problems);
    return new Keys(read);
  }
}
