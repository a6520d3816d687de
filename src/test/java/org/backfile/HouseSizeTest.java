package org.backfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** A room is small enough to see at a glance. */
class HouseSizeTest {
  private static final int FILE_LINES = 400;
  private static final int METHOD_LINES = 40;
  private static final int PARAMETERS = 6;

  @Test
  void filesAndMethodsStaySmall() throws IOException {
    try (Stream<Path> walk = Files.walk(Path.of("src/main/java"))) {
      List<Path> files = walk.filter(p -> p.toString().endsWith(".java")).toList();
      assertEquals(List.of(), tooBig(files));
    }
  }

  private static List<String> tooBig(List<Path> files) throws IOException {
    List<String> found = new ArrayList<>();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(files));
      SourcePositions at = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) {
        found.addAll(tooBig(unit, at));
      }
    }
    return found;
  }

  private static List<String> tooBig(CompilationUnitTree unit, SourcePositions at) {
    List<String> found = new ArrayList<>();
    String file = unit.getSourceFile().getName();
    long lines = unit.getLineMap().getLineNumber(at.getEndPosition(unit, unit));
    if (lines > FILE_LINES) {
      found.add(file + " has " + lines + " lines");
    }
    unit.accept(
        new TreeScanner<Void, Void>() {
          private boolean inRecord;

          @Override
          public Void visitClass(ClassTree type, Void nothing) {
            boolean outer = inRecord;
            inRecord = type.getKind() == Tree.Kind.RECORD;
            super.visitClass(type, null);
            inRecord = outer;
            return null;
          }

          @Override
          public Void visitMethod(MethodTree method, Void nothing) {
            boolean hasMany = method.getParameters().size() > PARAMETERS;
            if (lines(method) > METHOD_LINES || (hasMany && !isComponents(method))) {
              found.add(file + "#" + method.getName() + " is too big");
            }
            return super.visitMethod(method, null);
          }

          // A record has as many components as its value has; nobody reads them as a call.
          private boolean isComponents(MethodTree method) {
            return inRecord && method.getName().contentEquals("<init>");
          }

          private long lines(MethodTree method) {
            return unit.getLineMap().getLineNumber(at.getEndPosition(unit, method))
                - unit.getLineMap().getLineNumber(at.getStartPosition(unit, method))
                + 1;
          }
        },
        null);
    return found;
  }
}
