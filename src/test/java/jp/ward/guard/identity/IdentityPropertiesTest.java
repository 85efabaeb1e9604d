package jp.ward.guard.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.ward.guard.kernel.FieldProblems;
import jp.ward.guard.kernel.Scheme;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class IdentityPropertiesTest {

  private static final Transliterator WIDE = Transliterator.getInstance("Halfwidth-Fullwidth");
  private static final Transliterator NARROW = Transliterator.getInstance("Fullwidth-Halfwidth");

  @Property(tries = 2000)
  void no_string_makes_it_throw_or_passes_without_a_problem_or_a_mark(
      @ForAll Scheme scheme, @ForAll("anyText") String value) {
    FieldProblems problems = new FieldProblems();
    Identifier raw = new Identifier(scheme, value, municipality(scheme));
    boolean read = Sample.identities().asked("id", raw, problems).isPresent();
    assertEquals(read, problems.isEmpty());
    Sample.identities().holdsPersonalNumber(value);
    Sample.identities().staff(value);
  }

  @Property(tries = 2000)
  void asking_and_storing_refuse_the_same_and_agree(
      @ForAll Scheme scheme, @ForAll("likelyText") String value) {
    Identities identities = Sample.identities();
    Identifier raw = new Identifier(scheme, value, municipality(scheme));
    FieldProblems none = new FieldProblems();
    var asked = identities.asked("id", raw, none);
    var stored = identities.stored("id", raw, none, none);
    assertEquals(asked.isPresent(), stored.isPresent());
    asked.ifPresent(question -> assertTrue(stored.get().get(0).isExactly(question)));
  }

  @Property
  void cleaning_twice_changes_nothing(@ForAll("anyText") String value) {
    CleanText.of(value).ifPresent(once -> assertEquals(once, CleanText.fold(once).strip()));
  }

  @Property
  void folding_a_name_twice_changes_nothing(@ForAll("names") String name) {
    Optional<FoldedName> once = CleanText.of(name).flatMap(NameFold::of);
    once.ifPresent(
        folded ->
            assertEquals(
                folded.sound(), NameFold.of(folded.sound()).map(FoldedName::sound).orElseThrow()));
    once.ifPresent(
        folded ->
            assertEquals(
                folded.like(), NameFold.of(folded.like()).map(FoldedName::like).orElseThrow()));
  }

  @Property
  void a_normal_form_is_its_own_normal_form(
      @ForAll Scheme scheme, @ForAll("likelyText") String text) {
    Identifier raw = new Identifier(scheme, text, municipality(scheme));
    FieldProblems none = new FieldProblems();
    if (Sample.identities().asked("id", raw, none).isPresent()
        && !scheme.isNumberedByMunicipality()) {
      String form = Sample.form(scheme, text);
      String value = form.substring(form.indexOf("||") + 2);
      boolean barred = scheme == Scheme.ADDRESS || scheme == Scheme.PROFESSIONAL_NUMBER;
      String again = barred ? value.replaceFirst("[|]", " ") : value;
      // Cannot be sent again: what NFKC made too long, and a doubtful address with its building.
      if (again.length() <= CleanText.LONGEST && form.split("[|]").length <= 4) {
        assertEquals(form, Sample.form(scheme, again));
      }
    }
  }

  @Property
  void width_makes_no_difference(@ForAll Scheme scheme, @ForAll("written") String text) {
    assertEquals(outcome(scheme, text), outcome(scheme, WIDE.transliterate(text)));
    assertEquals(outcome(scheme, text), outcome(scheme, NARROW.transliterate(text)));
  }

  @Property
  void a_personal_number_is_refused_in_every_width(@ForAll("personalNumbers") String number) {
    for (String written : List.of(number, WIDE.transliterate(number))) {
      assertTrue(Sample.isRefused(Scheme.ATENA, written));
      assertTrue(Sample.isRefused(Scheme.NON_RESIDENT_ATENA, written));
      assertTrue(Sample.isRefused(Scheme.NAME, "ミホン" + written));
      assertTrue(Sample.identities().holdsPersonalNumber("控 " + written + "。"));
    }
  }

  @Property
  void one_address_is_the_other_when_one_begins_the_other_whoever_asks(
      @ForAll("blocks") List<Integer> one, @ForAll("blocks") List<Integer> other) {
    int common = Math.min(one.size(), other.size());
    boolean begins = one.subList(0, common).equals(other.subList(0, common));
    assertEquals(begins, Sample.finds(Scheme.ADDRESS, address(one), address(other)));
    assertEquals(begins, Sample.finds(Scheme.ADDRESS, address(other), address(one)));
    assertEquals(one.equals(other), Sample.isExactly(Scheme.ADDRESS, address(one), address(other)));
  }

  @Property
  void finding_an_address_never_depends_on_who_asks(
      @ForAll("tails") String one, @ForAll("tails") String other) {
    String here = "000-0068 架空町6-12-3" + one;
    String there = "000-0068 架空町6丁目12番地3号" + other;
    assertEquals(
        Sample.finds(Scheme.ADDRESS, here, there), Sample.finds(Scheme.ADDRESS, there, here));
    assertTrue(Sample.finds(Scheme.ADDRESS, here, "000-0068 6-12-3"));
    assertTrue(Sample.finds(Scheme.ADDRESS, here, here));
    assertFalse(Sample.finds(Scheme.ADDRESS, here, "000-0068 6-12-4"));
  }

  private static String outcome(Scheme scheme, String value) {
    FieldProblems problems = new FieldProblems();
    return Sample.identities()
        .asked("id", new Identifier(scheme, value, municipality(scheme)), problems)
        .map(asked -> asked.exact().toString() + new TreeSet<>(asked.wide()))
        .orElseGet(() -> problems.list().toString());
  }

  private static String municipality(Scheme scheme) {
    return scheme.isNumberedByMunicipality() ? Sample.WARD_A : null;
  }

  private static String address(List<Integer> numbers) {
    return "000-0068 架空町" + numbers.stream().map(String::valueOf).collect(Collectors.joining("-"));
  }

  @Provide
  Arbitrary<String> anyText() {
    return Arbitraries.oneOf(Arbitraries.strings().all().ofMaxLength(220), likelyText(), names());
  }

  @Provide
  Arbitrary<String> likelyText() {
    Arbitrary<String> free =
        Arbitraries.strings()
            .withChars("0123456789１２３-ー‐−一二十百〇丁目番地号室の条 　|@+.()階F棟アぁﾊﾟ゛゜ヾヽé第弁\u200b\u3099")
            .ofMaxLength(24);
    return Arbitraries.oneOf(
        free,
        free.map(tail -> "000-0068 架空町" + tail),
        names(),
        names().map(name -> name + "|1980-01-31"),
        free.map(tail -> "弁護士 " + tail),
        free.map(local -> local + "@example.invalid"),
        Arbitraries.strings().numeric().ofMinLength(9).ofMaxLength(15));
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings()
        .withCharRange('ぁ', 'ゖ')
        .withCharRange('ァ', 'ヾ')
        .withCharRange('ｦ', 'ﾟ')
        .withCharRange('ㇰ', 'ㇿ')
        .withCharRange('A', 'Z')
        .withChars("éÖłĐßı゛゜゙゚゛ゝゞ ・ー’-")
        .ofMaxLength(20);
  }

  @Provide
  Arbitrary<String> written() {
    return Arbitraries.of(
            "ミホン ジョージ",
            "パピプペポ ヴァガ",
            "ミホン ハナコ|1980-01-31",
            "045-000-0035",
            "+81 45 000 0035",
            "hanako@example.invalid",
            "000-0068 架空町6-12-3 メゾン21 101",
            "000-0068 架空町6丁目12番地3号",
            "弁護士 12345",
            "5990000006364",
            "123456785",
            "123456789018",
            "s-2001",
            "Mihon Taro")
        .flatMap(text -> Arbitraries.integers().between(0, 3).map(n -> text + "0".repeat(n)));
  }

  @Provide
  Arbitrary<String> personalNumbers() {
    return Arbitraries.strings()
        .numeric()
        .ofLength(11)
        .map(
            serial ->
                "0123456789"
                    .chars()
                    .mapToObj(last -> serial + (char) last)
                    .filter(CheckDigits::agreesPersonalNumber)
                    .findFirst()
                    .orElseThrow());
  }

  @Provide
  Arbitrary<List<Integer>> blocks() {
    return Arbitraries.integers().between(1, 3).list().ofMinSize(1).ofMaxSize(4);
  }

  @Provide
  Arbitrary<String> tails() {
    Arbitrary<String> building = Arbitraries.of(" ", " 架空荘", " メゾン21", " 第2架空荘", " 2号棟", "-");
    Arbitrary<String> room =
        Arbitraries.of("", "101", " 101", " 101号室", "-102", " 2階201", "B201", " 見本様方");
    return Combinators.combine(building, room).as((name, number) -> name + number);
  }
}
