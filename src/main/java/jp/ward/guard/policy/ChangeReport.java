package jp.ward.guard.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.ward.guard.decision.Act;
import jp.ward.guard.policy.PolicyVersions.ReadVersion;

/**
 * The change report between two versions (改正前後の違い): which situations answer differently, in the
 * words of officials, weaker ones first, and short enough to be read before it is signed.
 */
public final class ChangeReport {

  private final Vocabulary vocabulary;
  private final ReadVersion former;
  private final ReadVersion today;

  ChangeReport(Vocabulary vocabulary, ReadVersion former, ReadVersion today) {
    this.vocabulary = vocabulary;
    this.former = former;
    this.today = today;
  }

  /**
   * Compares two versions of a proved folder.
   *
   * @param from the 施行日 of the former version; empty for the newest before the other
   * @param to the 施行日 of the later one; empty for the one in force on the day
   * @throws PolicyRefused where there is no such version, or it can't be read any more
   */
  public static List<String> between(
      PolicyShelf shelf, Optional<String> from, Optional<String> to, LocalDate day) {
    PolicyVersions versions = new PolicyVersions(shelf.folder(), shelf.vocabulary());
    String later = to.orElseGet(() -> PolicyVersions.nameOf(shelf.inForceOrFirst(day).file()));
    String earlier =
        from.or(() -> versions.before(later))
            .orElseThrow(() -> refused(later, "比べる前の版が former にありません。前の版の日付を指定してください。"));
    if (versions.isFormer(later)) {
      throw refused(later, "後の版は disclosure にある版から選んでください。");
    }
    if (earlier.compareTo(later) >= 0) {
      throw refused(earlier, "前の版、後の版の順に指定してください。");
    }
    return new ChangeReport(shelf.vocabulary(), versions.read(earlier), versions.read(later))
        .lines(List.of(Act.values()));
  }

  private static PolicyRefused refused(String version, String message) {
    return new PolicyRefused(List.of(new PolicyProblem(version, 0, "", message)));
  }

  List<String> lines(List<Act> acts) {
    ChangeSearch found = ChangeSearch.between(former, today, acts);
    List<String> lines = new ArrayList<>();
    lines.add("判定表の変化 " + former.name() + " → " + today.name());
    lines.add("改正要旨: " + today.source().gist());
    lines.add(
        "ありうる場面 "
            + ChangeSection.grouped(found.situations())
            + " 件を両方の版で数え上げて比べた。件数は場面(ことばの組合せ)の数で、人や事務の数ではない。");
    for (Change.Kind kind : Change.Kind.values()) {
      lines.add("");
      lines.addAll(new ChangeSection(kind, vocabulary, former.words(), found.changes()).lines());
    }
    lines.add("");
    lines.addAll(words());
    lines.add("");
    lines.addAll(rows());
    return lines;
  }

  /** What no count can show: a word that means more, or something else, than it did. */
  private List<String> words() {
    List<String> lines = new ArrayList<>();
    lines.add("【前の版と違うことば】");
    for (FormerWords.Word word : former.words().words()) {
      String then =
          word.isNew() ? "前の版にはない" : "前の版では" + (word.partly() ? "一部を" : "") + labels(word) + "と読んだ";
      lines.add("  ・" + label(word, word.word()) + ": " + then + "。" + word.meaning());
    }
    if (former.words().words().isEmpty()) {
      lines.add("  なし");
    }
    lines.add("【表に現れない変化】");
    former.words().notes().forEach(note -> lines.add("  ・" + note));
    if (former.words().notes().isEmpty()) {
      lines.add("  なし");
    }
    return lines;
  }

  private String labels(FormerWords.Word word) {
    return word.formerly().stream().map(one -> label(word, one)).collect(Collectors.joining());
  }

  private String label(FormerWords.Word word, Enum<?> one) {
    return "「" + vocabulary.label(word.column().name(), one.name()).orElse(one.name()) + "」";
  }

  private List<String> rows() {
    Set<String> gone = rowsOf(former);
    Set<String> come = rowsOf(today);
    Set<String> stay = new TreeSet<>(gone);
    stay.retainAll(come);
    gone.removeAll(stay);
    come.removeAll(stay);
    return List.of(
        "【行の出入り】",
        "  なくなった行: " + (gone.isEmpty() ? "なし" : String.join(" ", gone)),
        "  加わった行: " + (come.isEmpty() ? "なし" : String.join(" ", come)));
  }

  private static Set<String> rowsOf(ReadVersion version) {
    return version
        .source()
        .all()
        .flatMap(table -> table.rows().stream())
        .map(Row::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
