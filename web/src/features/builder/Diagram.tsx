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
  useStore,
} from '@xyflow/react';
import { useMemo, useRef } from 'react';
import { t } from '@/lib/i18n';
import { AddStep } from './AddStep';
import { type Block, elbow, toDiagram } from './diagram';
import { StepCard } from './StepCard';
import { useBuilder } from './useBuilder';

type BlockNode = Node<{ block: Block }, 'block'>;
const NEAR = 0.75;

function Shape({ block }: { block: Block }) {
  if (block.shape === 'card' || block.shape === 'trigger') return <StepCard step={block.step} />;
  if (block.shape === 'label') return <div className="way clip">{block.text || t('No name')}</div>;
  if (block.shape === 'finish') return <div className="finish">{t('Run ends')}</div>;
  return <div className="join" />;
}

/** The plus is drawn by the block it follows, so that Tab reads trigger, plus, step, plus, way by way. */
function BlockView({ data: { block } }: NodeProps<BlockNode>) {
  const { title, trigger } = useBuilder();
  const far = useStore((state) => state.transform[2] < NEAR);
  const after = block.step
    ? title(block.step)
    : (block.text ?? (block.shape === 'join' ? t('the ways') : trigger?.label));
  return (
    <>
      <Handle type="target" position={Position.Top} isConnectable={false} />
      <Shape block={block} />
      {block.slot && !far && (
        <div className="plus-at nodrag nopan">
          <AddStep slot={block.slot} after={after ?? t('the trigger')} />
        </div>
      )}
      <Handle type="source" position={Position.Bottom} isConnectable={false} />
    </>
  );
}

const LineView = (p: EdgeProps) => {
  const bend = p.target.endsWith(':join') ? p.targetY - 16 : p.sourceY + 21;
  return <BaseEdge path={elbow(p.sourceX, p.sourceY, p.targetX, p.targetY, bend)} />;
};
const nodeTypes = { block: BlockView };
const edgeTypes = { line: LineView };
const still = { draggable: false, connectable: false, selectable: false, focusable: false } as const;

export function Diagram() {
  const { draft } = useBuilder();
  const canvas = useRef<HTMLDivElement>(null);
  const { nodes, edges } = useMemo(() => {
    const { blocks, lines } = toDiagram(draft);
    return {
      nodes: blocks.map(
        (block): BlockNode => ({
          id: block.id,
          type: 'block',
          position: { x: block.x, y: block.y },
          width: block.w,
          height: block.h,
          data: { block },
          ...still,
        }),
      ),
      edges: lines.map((line): Edge => ({ ...line, type: 'line', focusable: false, selectable: false })),
    };
  }, [draft]);
  return (
    <div className="canvas" ref={canvas}>
      <ReactFlow
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
        minZoom={0.4}
        maxZoom={1.25}
        // At zoom 1, never below on opening; the trunk in the middle.
        onInit={(flow) => void flow.setViewport({ x: (canvas.current?.clientWidth ?? 800) / 2, y: 64, zoom: 1 })}
        aria-label={t('Workflow diagram')}
      >
        <Controls showInteractive={false} position="bottom-left" />
      </ReactFlow>
    </div>
  );
}
