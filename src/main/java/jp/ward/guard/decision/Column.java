package jp.ward.guard.decision;

import java.util.function.Function;

/** The columns that a decision table may use; each takes one of finitely many words. */
public enum Column {
  PROTECTION(Protection.class, Situation::protection),
  STANDING(Standing.class, Situation::standing),
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

  /** The values of a situation in the order of the columns, as ordinals. */
  public static int[] valuesOf(Situation s) {
    return new int[] {
      s.protection().ordinal(),
      s.standing().ordinal(),
      s.counterpart().ordinal(),
      s.act().ordinal(),
      s.channel().ordinal(),
      s.proof().ordinal(),
      s.place().ordinal(),
      s.declared().ordinal(),
      s.selfPath().ordinal(),
      s.handling().ordinal(),
      s.concealment().ordinal(),
      s.origin().ordinal()
    };
  }
}
