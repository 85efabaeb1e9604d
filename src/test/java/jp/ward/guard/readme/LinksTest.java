package jp.ward.guard.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("どのページのリンクも、ファイルと見出しに届く")
class LinksTest {

  @Test
  void every_link_leads_to_a_file_and_its_anchor_to_a_heading() throws IOException {
    List<String> broken = new ArrayList<>();
    int links = 0;
    for (Page page : pages()) {
      for (String link : page.links()) {
        links++;
        if (!leadsSomewhere(page, link)) {
          broken.add(page.file() + ": " + link);
        }
      }
    }
    assertEquals(List.of(), broken);
    assertTrue(links > 100, links + " links");
  }

  @Test
  void every_page_can_be_reached_from_the_readme() throws IOException {
    List<Path> reached =
        Page.README.links().stream().map(link -> target(Page.README, link)).toList();
    for (Page page : pages()) {
      boolean isDecision = page.file().startsWith("src/docs/decisions");
      assertTrue(
          isDecision || page.file().endsWith("README.md") || reached.contains(page.file()),
          "not linked from README.md: " + page.file());
    }
  }

  private static boolean leadsSomewhere(Page page, String link) {
    Path target = target(page, link);
    int hash = link.indexOf('#');
    if (hash < 0 || !Files.isRegularFile(target)) {
      return hash < 0 && Files.exists(target);
    }
    return new Page(target.toString()).anchors().contains(link.substring(hash + 1));
  }

  private static Path target(Page page, String link) {
    String path = link.replaceFirst("#.*", "");
    return path.isEmpty() ? page.file() : page.file().resolveSibling(path).normalize();
  }

  private static List<Page> pages() throws IOException {
    List<Page> pages = new ArrayList<>();
    for (String top : List.of("README.md", "SECURITY.md", "CHANGELOG.md", "policies/README.md")) {
      pages.add(new Page(top));
    }
    try (Stream<Path> docs = Files.walk(Path.of("src/docs"))) {
      docs.filter(file -> file.toString().endsWith(".md"))
          .sorted()
          .forEach(file -> pages.add(new Page(file.toString())));
    }
    return pages;
  }
}
