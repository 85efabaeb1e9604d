package jp.ward.guard.readme;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("用語のページ")
class GlossaryTest {

  private static final Pattern WORD_OF_CODE = Pattern.compile("`([A-Z][A-Z_]{2,})`");

  @Test
  void every_code_word_of_the_glossary_is_a_word_of_the_contract() throws IOException {
    String contract = Files.readString(Path.of("openapi/disclosure-guard.yaml"));
    List<String> rows =
        Page.GLOSSARY.text().lines().filter(line -> line.startsWith("| ")).skip(2).toList();
    assertTrue(rows.size() > 15);
    for (String row : rows) {
      for (String word : Page.all(WORD_OF_CODE, row)) {
        Pattern whole = Pattern.compile("(?<![A-Z_])" + word + "(?![A-Z_])");
        assertTrue(whole.matcher(contract).find(), "not in the contract: " + word);
      }
    }
  }
}
