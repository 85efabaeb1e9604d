package jp.ward.guard.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryTest {

  private static final Office CIVIL = new Office("14101-civil", "141011", "区民課", "045-000-0000");
  private static final Municipality WARD = new Municipality("141011", "141003", "見本区", 9);
  private final Directory directory =
      new Directory(List.of(CIVIL), List.of(WARD), Map.of("CERTIFICATE", "証明"));

  @Test
  void what_the_folder_names_is_found_and_nothing_else() {
    assertEquals(Optional.of(CIVIL), directory.office("14101-civil"));
    assertEquals(Optional.of(WARD), directory.municipality("141011"));
    assertTrue(directory.isPurpose("CERTIFICATE"));
    assertTrue(directory.office("14101-CIVIL").isEmpty());
    assertTrue(directory.municipality("141020").isEmpty());
    assertFalse(directory.isPurpose("certificate"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"141011", "141020", "141003", "131016", "011002"})
  void a_code_with_its_check_digit_is_a_municipality_code(String code) {
    assertTrue(Directory.isMunicipalityCode(code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"141012", "14101", "1410111", "14101a", "", "１４１０１１"})
  void a_code_without_it_is_none(String code) {
    assertFalse(Directory.isMunicipalityCode(code));
  }
}
