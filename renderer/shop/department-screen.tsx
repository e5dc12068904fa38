export function DepartmentScreen(_: { readonly departmentId: string }) {
  return <p>DepartmentScreen</p>;
}
