package jp.ward.guard.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The numbers of an address, from the 丁目 to the room. Held by AddressFormTest.
 *
 * @param all every number, in order, without leading zeros
 * @param block how many of them surely name the place; fewer than all where the rest may be part of
 *     the name of a building
 */
record BlockNumbers(List<String> all, int block) {

  private static final Set<String> OF_THE_LAND = Set.of("丁目", "丁", "番地", "番", "地割");

  /**
   * From this many numbers on one is a room: three at most are of the land, one is the building.
   */
  private static final int LAND_BUILDING_ROOM = 5;

  /** A shorter last number of four may be the 号 of a street. */
  private static final int SURELY_A_ROOM = 3;

  private static final int FEWEST_OF_THE_LAND = 2;

  private static final Set<String> OF_A_ROOM = Set.of("号", "号室", "室");

  static BlockNumbers of(List<AddressPiece> pieces) {
    List<String> all = new ArrayList<>();
    int landEnd = endOfLand(pieces);
    int block = 0;
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i).isNumber()) {
        all.add(pieces.get(i).text());
        block = i < landEnd ? all.size() : block;
      }
    }
    boolean clear = all.size() == block || all.size() == block + 1 && isClearRoom(pieces, landEnd);
    return new BlockNumbers(List.copyOf(all), clear ? all.size() : block);
  }

  boolean isDoubtful() {
    return block < all.size();
  }

  /** Prints nothing of the place. */
  @Override
  public String toString() {
    return "BlockNumbers:***";
  }

  /**
   * The numbers as somebody may write them who leaves out the building: {@code 6-12-3-101} beside
   * {@code 6-12-3-2-101}. Which of the numbers between is the building nobody can say.
   */
  List<String> withoutBuilding() {
    String last = all.get(all.size() - 1);
    if (all.size() < LAND_BUILDING_ROOM && last.length() < SURELY_A_ROOM) {
      return List.of();
    }
    return IntStream.rangeClosed(FEWEST_OF_THE_LAND, all.size() - 2)
        .mapToObj(land -> prefix(land) + "-" + last)
        .toList();
  }

  /** The first numbers, as in {@code 6-12-3}. */
  String prefix(int count) {
    return String.join("-", all.subList(0, count));
  }

  /** The place of the first word behind the numbers of the land. */
  private static int endOfLand(List<AddressPiece> pieces) {
    int start = -1;
    for (int i = 0; i < pieces.size(); i++) {
      boolean counted = OF_THE_LAND.contains(at(pieces, i + 1).text());
      if (pieces.get(i).isNumber() && (start < 0 || counted)) {
        start = i;
      }
    }
    int end = Math.max(start, 0);
    while (end < pieces.size() && !pieces.get(end).isWord()) {
      end++;
    }
    return end;
  }

  // コーポ 101 and コーポ101号室 name a room; in コーポ21 the number may belong to the name.
  private static boolean isClearRoom(List<AddressPiece> pieces, int from) {
    int room = from;
    while (!at(pieces, room).isNumber()) {
      room++;
    }
    boolean apart =
        !at(pieces, room - 1).isWord() || OF_A_ROOM.contains(at(pieces, room + 1).text());
    return apart && pieces.subList(room, pieces.size()).stream().noneMatch(AddressPiece::isWord);
  }

  private static AddressPiece at(List<AddressPiece> pieces, int index) {
    return index < pieces.size() ? pieces.get(index) : AddressPiece.END;
  }
}
