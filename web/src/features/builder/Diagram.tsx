import '@xyflow/react/dist/base.css';
import {
  BaseEdge,
  Controls,
  type Edge,
  type EdgeProps,
  Handle,
  type Node,
  type NodeProps,
  Position,
  ReactFlow,
  type ReactFlowInstance,
} from '@xyflow/react';
import { type FocusEvent, memo, useDeferredValue, useEffect, useEffectEvent, useMemo, useRef } from 'react';
import type { Definition } from '@/features/workflow/definition';
import { t } from '@/lib/i18n';
import { AddStep } from './AddStep';
import { type Block, elbow, revealed, samePlace, toDiagram } from './diagram';
import type { Face } from './faces';
import { StepCard } from './StepCard';
import { useTools } from './tools';
import { useBuilder } from './useBuilder';

type BlockNode = Node<{ block: Block; face: Face | undefined; after: string }, 'block'>;
const NEAR = 0.75;

function Shape({ block, face }: BlockNode['data']) {
  if (face) return <StepCard face={face} />;
  if (block.shape === 'label') return <div className="way clip">{block.text || t('No name')}</div>;
  if (block.shape === 'finish') return <div className="finish">{t('Run ends')}</div>;
  return <div className="join" />;
}

/** The plus is drawn by the block it follows, so that Tab reads trigger, plus, step, plus, way by way. */
const BlockView = memo(function BlockView({ data }: NodeProps<BlockNode>) {
  const { slot } = data.block;
  const { readOnly } = useTools();
  return (
    <>
      <Handle type="target" position={Position.Top} isConnectable={false} />
      <Shape {...data} />
      {slot && !readOnly && (
        <div className="plus-at nodrag nopan">
          <AddStep owner={slot.owner} at={slot.at} after={data.after} />
        </div>
      )}
      <Handle type="source" position={Position.Bottom} isConnectable={false} />
    </>
  );
});

const LineView = (p: EdgeProps) => {
  const bend = p.target.endsWith(':join') ? p.targetY - 16 : p.sourceY + 21;
  return <BaseEdge path={elbow(p.sourceX, p.sourceY, p.targetX, p.targetY, bend)} />;
};
const nodeTypes = { block: BlockView };
const edgeTypes = { line: LineView };
const still = { draggable: false, connectable: false, selectable: false, focusable: false } as const;

/** A node whose place and face did not change stays the same object: the canvas draws only the others. */
function useNodes(draft: Definition, faces: ReadonlyMap<string, Face>) {
  const before = useRef<ReadonlyMap<string, BlockNode>>(new Map());
  const { blocks, lines } = useMemo(() => toDiagram(draft), [draft]);
  const edges = useMemo(
    () => lines.map((line): Edge => ({ ...line, type: 'line', focusable: false, selectable: false })),
    [lines],
  );
  const nodes = useMemo(
    () =>
      blocks.map((block): BlockNode => {
        const face = block.step || block.shape === 'trigger' ? faces.get(block.id) : undefined;
        const after = face?.title ?? (block.text || t('the ways'));
        const old = before.current.get(block.id);
        if (old && old.data.face === face && old.data.after === after && samePlace(old.data.block, block)) return old;
        return {
          id: block.id,
          type: 'block',
          position: { x: block.x, y: block.y },
          width: block.w,
          height: block.h,
          data: { block, face, after },
          ...still,
        };
      }),
    [blocks, faces],
  );
  useEffect(() => {
    before.current = new Map(nodes.map((node) => [node.id, node]));
  }, [nodes]);
  return { nodes, edges };
}

type CanvasProps = {
  draft: Definition;
  faces: ReadonlyMap<string, Face>;
  selected: string | undefined;
  readOnly?: boolean;
};

/** What is typed in the panel stands there at once; the diagram follows when there is time. */
export function Diagram() {
  const { draft, faces, selected } = useBuilder();
  return <Canvas draft={useDeferredValue(draft)} faces={useDeferredValue(faces)} selected={selected} />;
}

export const Canvas = memo(function Canvas({ draft, faces, selected, readOnly }: CanvasProps) {
  const canvas = useRef<HTMLDivElement>(null);
  const flow = useRef<ReactFlowInstance<BlockNode>>(null);
  const { nodes, edges } = useNodes(draft, faces);
  const reveal = useEffectEvent((id: string) => {
    const block = nodes.find((node) => node.id === id)?.data.block;
    const box = canvas.current;
    if (!flow.current || !block || !box) return;
    const to = revealed(block, flow.current.getViewport(), box.clientWidth, box.clientHeight);
    if (to) void flow.current.setViewport(to);
  });
  // Once the panel has taken its place beside the canvas.
  useEffect(() => {
    if (!selected) return;
    const frame = requestAnimationFrame(() => reveal(selected));
    return () => cancelAnimationFrame(frame);
  }, [selected]);
  const onFocus = (event: FocusEvent) => {
    const id = (event.target as HTMLElement).closest<HTMLElement>('.react-flow__node')?.dataset.id;
    if (id && event.target.matches(':focus-visible')) reveal(id);
  };
  return (
    <section
      className={readOnly ? 'canvas read' : 'canvas'}
      ref={canvas}
      aria-label={t('Workflow diagram')}
      onFocusCapture={onFocus}
    >
      <ReactFlow
        proOptions={{ hideAttribution: true }}
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        panOnScroll
        zoomOnScroll={false}
        zoomOnDoubleClick={false}
        minZoom={0.2}
        maxZoom={1.25}
        onMove={(_, { zoom }) => canvas.current?.toggleAttribute('data-far', zoom < NEAR)}
        // At zoom 1, never below on opening; the trunk in the middle.
        onInit={(made) => {
          flow.current = made;
          void made.setViewport({ x: (canvas.current?.clientWidth ?? 800) / 2, y: 64, zoom: 1 });
          if (selected) reveal(selected);
        }}
      >
        <Controls showInteractive={false} position="bottom-left" />
      </ReactFlow>
    </section>
  );
});
