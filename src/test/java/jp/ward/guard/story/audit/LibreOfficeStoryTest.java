package jp.ward.guard.story.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Needs LibreOffice Calc on the PATH (Debian: apt-get install libreoffice-calc). */
@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@Tag("libreoffice")
@DisplayName("書き出した監査の記録をLibreOfficeで開いても、式は一つも動かない")
class LibreOfficeStoryTest extends ExportStory {

  private static final int MOST_SECONDS = 120;

  @TempDir Path folder;

  @BeforeEach
  void libre_office_is_here() {
    assumeTrue(
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(one -> Files.isExecutable(Path.of(one, "soffice"))),
        "SKIPPED: no soffice here. Install LibreOffice Calc (Debian: apt-get install"
            + " libreoffice-calc).");
  }

  @Test
  void an_export_full_of_formulas_opens_as_text() throws Exception {
    for (String upn : HOSTILE) {
      asked(upn, "14102-welfare");
    }
    int entry = asked("s-libre", "14102-welfare");
    signedOff(managerOf("14102-welfare"), entry, HOSTILE_NOTE);
    Response export = exported(managerOf("14102-welfare"), SPAN);
    List<List<String>> rows = rows(export);

    // Comma, double quote, UTF-8, from the first line on.
    Sheet opened = opened(export.asByteArray(), "44,34,76,1");
    assertEquals(List.of(), opened.formulas());
    assertEquals(rows.get(0), opened.rows().get(0));
    assertEquals(column(rows, "職員番号"), opened.column("職員番号"));
    assertEquals(column(rows, "判定(表示)"), opened.column("判定(表示)"));
    assertEquals(column(rows, "確認の内容"), opened.column("確認の内容"));
    assertEquals(column(rows, "透かし"), opened.column("透かし"));
    assertTrue(opened.column("職員番号").contains("'=cmd|' /C calc'!A0"));
    // Taken apart at other places, or read as Windows-1252 or Shift_JIS, it holds none either.
    for (String misread :
        List.of("59,34,76,1", "9,34,76,1", "44/59/9,34,76,1", "44,34,1,1", "44,34,64,1")) {
      assertEquals(List.of(), opened(export.asByteArray(), misread).formulas(), misread);
    }
  }

  /** Without the apostrophes the same cells do become formulas: the test above can fail. */
  @Test
  void the_same_cells_as_they_were_sent_do_run() throws Exception {
    StringBuilder bare = new StringBuilder("\uFEFF\"職員番号\"\r\n");
    HOSTILE.forEach(one -> bare.append('"').append(one.replace("\"", "\"\"")).append("\"\r\n"));
    Sheet opened = opened(bare.toString().getBytes("UTF-8"), "44,34,76,1");
    assertFalse(opened.formulas().isEmpty());
  }

  private Sheet opened(byte[] csv, String filter) throws Exception {
    Path file = Files.write(folder.resolve("audit.csv"), csv);
    Process office =
        new ProcessBuilder(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--infilter=CSV:" + filter,
                "--convert-to",
                "xlsx",
                "--outdir",
                folder.toString(),
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("soffice.txt").toFile())
            .start();
    if (!office.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
      office.destroyForcibly();
    }
    assertEquals(0, office.waitFor(), Files.readString(folder.resolve("soffice.txt")));
    return Sheet.of(folder.resolve("audit.xlsx"));
  }
}
