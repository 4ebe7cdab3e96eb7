/** Setting up a new service: its first administrator, on this laptop. The recovery kit follows at once. */
import { Link, useNavigate } from 'react-router';
import { EntryPage } from '#renderer/ui/EntryPage.tsx';
import { ServiceForm } from './ServiceForm.tsx';

export function SetUp() {
  const navigate = useNavigate();
  return (
    <EntryPage
      title="Set up a new service"
      detail="You become its first administrator: you invite people and their laptops. Administrators hold no contacts or cases; whoever also does casework needs a second sign-in for it."
      focusTitle={false}
      footer={<Link to="/">Back to the start</Link>}
    >
      <ServiceForm onMade={() => void navigate('/recovery-kit', { replace: true })} />
    </EntryPage>
  );
}
