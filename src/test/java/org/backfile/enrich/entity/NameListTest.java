package org.backfile.enrich.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.backfile.article.EntityType;
import org.junit.jupiter.api.Test;

class NameListTest {
  @Test
  void aLineGivesNameTypeAndAliases() {
    NameList list =
        NameList.parse(
            "names.txt", List.of("# firms", "", "Quorvex | organization | Quorvex Labs, QVX"));
    KnownName known = list.get(List.of("QVX"));
    assertNotNull(known);
    assertEquals("Quorvex", known.name());
    assertEquals(EntityType.ORGANIZATION, known.type());
    assertEquals(known, list.get(List.of("Quorvex", "Labs")));
    assertNull(list.get(List.of("qvx")));
  }

  @Test
  void exclamationMarkSaysNever() {
    NameList list = NameList.parse("names.txt", List.of("! Desk, Night Desk"));
    assertTrue(list.isNever(List.of("Night", "Desk")));
  }

  @Test
  void aWrongTypeNamesLineAndReason() {
    IllegalArgumentException wrong =
        assertThrows(
            IllegalArgumentException.class,
            () -> NameList.parse("names.txt", List.of("# x", "Quorvex | firm")));
    assertEquals(
        "name list: names.txt, line 2: the type is person, organization, place or other, not: firm",
        wrong.getMessage());
  }

  @Test
  void aLineWithoutTypeIsAnError() {
    IllegalArgumentException wrong =
        assertThrows(
            IllegalArgumentException.class, () -> NameList.parse("names.txt", List.of("Quorvex")));
    assertEquals(
        "name list: names.txt, line 1: expected \"name | type | alias, alias\", not: Quorvex",
        wrong.getMessage());
  }

  @Test
  void versionChangesWithTheLines() {
    NameList one = NameList.parse("names.txt", List.of("Quorvex | organization"));
    NameList same = NameList.parse("names.txt", List.of("Quorvex | organization"));
    NameList other = NameList.parse("names.txt", List.of("Quorvex | person"));
    assertEquals(one.version(), same.version());
    assertNotEquals(one.version(), other.version());
    assertNotEquals(one.version(), NameList.EMPTY.version());
  }

  @Test
  void theBuiltInListIsReadable() {
    assertTrue(EntityFinder.load(NameList.EMPTY).version().startsWith("name model 2"));
  }
}
