package jp.ward.guard.decision;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The columns that a decision table may use; each takes one of finitely many words. */
public enum Column {
  PROTECTION(Protection.class, Situation::protection),
  STANDING(RespondentRelation.class, Situation::standing),
  COUNTERPART(Counterpart.class, Situation::counterpart),
  ACT(Act.class, Situation::act),
  CHANNEL(Channel.class, Situation::channel),
  PROOF(Proof.class, Situation::proof),
  PLACE(Place.class, Situation::place),
  DECLARED(Declared.class, Situation::declared),
  SELF_PATH(SelfPath.class, Situation::selfPath),
  HANDLING(Handling.class, Situation::handling),
  CONCEALMENT(Concealment.class, Situation::concealment),
  ORIGIN(Origin.class, Situation::origin);

  /** The columns whose words make a situation; the way to herself follows from them. */
  public static final List<Column> GIVEN =
      Arrays.stream(values()).filter(one -> one != SELF_PATH).toList();

  private static final int COUNT = values().length;

  private final Enum<?>[] words;
  private final Function<Situation, Enum<?>> value;

  Column(Class<? extends Enum<?>> type, Function<Situation, Enum<?>> value) {
    this.words = type.getEnumConstants();
    this.value = value;
  }

  public int size() {
    return words.length;
  }

  public Enum<?> word(int ordinal) {
    return words[ordinal];
  }

  public int ordinalIn(Situation situation) {
    return value.apply(situation).ordinal();
  }

  public Enum<?> wordIn(Situation situation) {
    return value.apply(situation);
  }

  /**
   * Makes a situation of words.
   *
   * @param words one for each of {@link #GIVEN}
   */
  public static Situation situationOf(Map<Column, Enum<?>> words) {
    return new Situation(
        (Protection) words.get(PROTECTION),
        (RespondentRelation) words.get(STANDING),
        (Counterpart) words.get(COUNTERPART),
        (Act) words.get(ACT),
        (Channel) words.get(CHANNEL),
        (Proof) words.get(PROOF),
        (Place) words.get(PLACE),
        (Declared) words.get(DECLARED),
        (Handling) words.get(HANDLING),
        (Concealment) words.get(CONCEALMENT),
        (Origin) words.get(ORIGIN));
  }

  /** The values of a situation in the order of the columns, as ordinals. */
  public static int[] valuesOf(Situation s) {
    int[] values = new int[COUNT];
    fill(values, s);
    return values;
  }

  /**
   * Writes the values of a situation into an array that is used again.
   *
   * @param values one for each column, in their order
   */
  public static void fill(int[] values, Situation s) {
    values[0] = s.protection().ordinal();
    values[1] = s.standing().ordinal();
    values[2] = s.counterpart().ordinal();
    values[3] = s.act().ordinal();
    values[4] = s.channel().ordinal();
    values[5] = s.proof().ordinal();
    values[6] = s.place().ordinal();
    values[7] = s.declared().ordinal();
    values[8] = s.selfPath().ordinal();
    values[9] = s.handling().ordinal();
    values[10] = s.concealment().ordinal();
    values[11] = s.origin().ordinal();
  }
}
