// SPDX-License-Identifier: Apache-2.0
package talkdemos.lispy.bytecode;

import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.Map;
import talkdemos.lispy.closure.Calls;
import talkdemos.lispy.closure.Label;
import talkdemos.lispy.closure.Loop;
import talkdemos.lispy.closure.Node;
import talkdemos.lispy.closure.Nodes;
import talkdemos.lispy.closure.Primitives;

/** Which slots of the frame code reads: what a continuation that goes on there has to keep. */
final class Slots {
  private final Map<Node, BitSet> known = new IdentityHashMap<>();

  /** The slots that a node reads, itself or after a jump. */
  BitSet readBy(Node node) {
    BitSet read = known.get(node);
    if (read == null) {
      read = new BitSet();
      collect(node, read);
      known.put(node, read);
    }
    return read;
  }

  private void all(Node[] nodes, BitSet read) {
    for (Node node : nodes) {
      read.or(readBy(node));
    }
  }

  private void collect(Node node, BitSet read) {
    if (node instanceof Nodes.Slot slot) {
      read.set(slot.index);
    } else if (node instanceof Nodes.Unbox unbox) {
      read.or(readBy(unbox.box));
    } else if (node instanceof Nodes.SetBox set) {
      read.or(readBy(set.box));
      read.or(readBy(set.value));
    } else if (node instanceof Nodes.MakeBox make) {
      read.or(readBy(make.body));
      if (!make.empty) {
        read.set(make.slot);
      }
    } else if (node instanceof Nodes.SetGlobal set) {
      read.or(readBy(set.value));
    } else if (node instanceof Nodes.Define define) {
      read.or(readBy(define.value));
    } else if (node instanceof Nodes.If choice) {
      all(new Node[] {choice.test, choice.then, choice.otherwise}, read);
    } else if (node instanceof Nodes.Seq seq) {
      all(new Node[] {seq.first, seq.then}, read);
    } else if (node instanceof Nodes.Bind bind) {
      all(new Node[] {bind.value, bind.body}, read);
    } else if (node instanceof Nodes.Await await) {
      all(new Node[] {await.value, await.body}, read);
    } else if (node instanceof Nodes.MakeClosure make) {
      all(make.free, read);
    } else if (node instanceof Nodes.MakeCases cases) {
      all(cases.clauses, read);
    } else if (node instanceof Nodes.Fix fix) {
      all(fix.lambdas, read);
      read.or(readBy(fix.body));
    } else if (node instanceof Calls call) {
      read.or(readBy(call.procedure));
      all(call.arguments, read);
    } else if (node instanceof Primitives.Guarded primitive) {
      all(primitive.operands(), read);
    } else if (node instanceof Loop loop) {
      read.or(readBy(loop.entry));
      read.or(readInside(loop));
    } else if (node instanceof Loop.Jump jump) {
      all(jump.arguments, read);
      read.or(readInside(jump.label.loop));
    }
  }

  private final Map<Loop, BitSet> inside = new IdentityHashMap<>();

  /** The slots that the bodies of a loop read. */
  BitSet readInside(Loop loop) {
    BitSet read = inside.get(loop);
    if (read == null) {
      read = new BitSet();
      inside.put(loop, read); // a jump from inside adds nothing
      Slots fresh = new Slots(); // what is found on the way is incomplete
      fresh.inside.putAll(inside);
      for (Label label : loop.labels) {
        read.or(fresh.readBy(label.body));
      }
    }
    return read;
  }
}
