/** The drawing to move about in: pan, zoom, fit, and choose a person, by mouse, touch and keyboard alike. */
import { ActionIcon, Group } from '@mantine/core';
import { IconFocusCentered, IconMinus, IconPlus } from '@tabler/icons-react';
import { type Node, type NodeProps, Panel, ReactFlow, ReactFlowProvider, useReactFlow, ViewportPortal } from '@xyflow/react';
import { useEffect, useMemo, useRef } from 'react';
import { useNameShown } from '#renderer/ui/discretion.tsx';
import { CELL, type FamilyDiagram, SYMBOL } from '#shared/case-file/family-diagram.ts';
import type { Family, FamilyMember } from '#shared/case-file/family-ties.ts';
import { memberInWords } from './FamilyInWords.tsx';
import { FamilyLines } from './FamilyLines.tsx';
import { FamilyPerson } from './FamilyPerson.tsx';
import '@xyflow/react/dist/base.css';

export interface FamilyCanvasProps {
  readonly diagram: FamilyDiagram;
  readonly family: Family;
  readonly chosen: string | undefined;
  readonly onChoose: (person: string | undefined) => void;
}

type PersonNode = Node<{ readonly member: FamilyMember }, 'person'>;

export function FamilyCanvas(props: FamilyCanvasProps) {
  return (
    <ReactFlowProvider>
      <Canvas {...props} />
    </ReactFlowProvider>
  );
}

const FIT = { padding: 0.08, maxZoom: 1.25 } as const;

function Canvas({ diagram, family, chosen, onChoose }: FamilyCanvasProps) {
  const nameShown = useNameShown();
  const flow = useReactFlow();
  const box = useRef<HTMLDivElement>(null);
  const nodes = useMemo(
    () =>
      diagram.people.map(
        ({ member, x, y }): PersonNode => ({
          id: member.record,
          type: 'person',
          position: { x: x - CELL / 2, y: y - SYMBOL / 2 },
          width: CELL,
          data: { member },
          selected: member.record === chosen,
          ariaLabel: memberInWords(member, family, nameShown),
        }),
      ),
    [diagram, family, chosen, nameShown],
  );
  // The whole family stays in sight when somebody is added and when the window changes.
  useEffect(() => {
    const fit = () => void flow.fitView(FIT);
    fit();
    const observer = new ResizeObserver(fit);
    if (box.current !== null) observer.observe(box.current);
    return () => observer.disconnect();
  }, [flow, diagram]);
  return (
    <div ref={box} className="family-canvas">
      <ReactFlow
        nodes={nodes}
        edges={NO_EDGES}
        nodeTypes={NODE_TYPES}
        onNodesChange={(changes) => {
          for (const change of changes) if (change.type === 'select' && change.selected) onChoose(change.id);
        }}
        onPaneClick={() => onChoose(undefined)}
        nodesDraggable={false}
        nodesConnectable={false}
        fitView
        fitViewOptions={FIT}
        minZoom={0.2}
        maxZoom={2}
        // Turning the wheel goes on through the page; with Ctrl it enlarges.
        zoomOnScroll={false}
        preventScrolling={false}
        zoomActivationKeyCode="Control"
        deleteKeyCode={null}
        multiSelectionKeyCode={null}
        selectionKeyCode={null}
        proOptions={{ hideAttribution: true }}
        ariaLabelConfig={WORDS}
      >
        <ViewportPortal>
          <FamilyLines diagram={diagram} />
        </ViewportPortal>
        <Panel position="top-right">
          <Group gap={4} className="family-canvas__tools">
            <ActionIcon variant="default" aria-label="Enlarge" onClick={() => void flow.zoomIn()}>
              <IconPlus size="1rem" aria-hidden />
            </ActionIcon>
            <ActionIcon variant="default" aria-label="Make smaller" onClick={() => void flow.zoomOut()}>
              <IconMinus size="1rem" aria-hidden />
            </ActionIcon>
            <ActionIcon variant="default" aria-label="Show the whole family" onClick={() => void flow.fitView(FIT)}>
              <IconFocusCentered size="1rem" aria-hidden />
            </ActionIcon>
          </Group>
        </Panel>
      </ReactFlow>
    </div>
  );
}

const NO_EDGES: never[] = [];

const PersonOnCanvas = ({ data, selected }: NodeProps<PersonNode>) => <FamilyPerson member={data.member} chosen={selected} />;

const NODE_TYPES = { person: PersonOnCanvas };

const WORDS = {
  'node.a11yDescription.default': 'Press Enter to choose this person, Escape to choose nobody.',
  'node.a11yDescription.keyboardDisabled': 'Press Enter to choose this person.',
};
