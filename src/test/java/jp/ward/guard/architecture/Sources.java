package jp.ward.guard.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Reads the project as its authors wrote it: what Git or Maven made is left out. */
final class Sources {

  private static final Set<String> MADE = Set.of("target", "data", ".git", ".idea", ".vscode");

  private Sources() {}

  static List<Source> all() {
    List<Source> found = new ArrayList<>();
    try {
      Files.walkFileTree(
          Path.of(""),
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
              return folder.getNameCount() == 1 && MADE.contains(folder.toString())
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              String path = file.toString().replace('\\', '/');
              if (!MADE.contains(path)) { // in a linked worktree .git is a file
                found.add(Source.of(path, text(path)));
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    found.sort(Comparator.comparing(Source::path));
    return found;
  }

  static String text(String path) {
    try {
      return new String(Files.readAllBytes(Path.of(path)), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }
}
