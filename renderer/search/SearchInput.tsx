/** The field of a search: a combobox over the list of results. */
import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { Search } from './useSearch.ts';

interface SearchInputProps {
  search: Search;
  listId: string;
  placeholder: string;
  /** Takes the focus when it appears. */
  focused?: boolean;
  /** Escape in an empty field, which then loses the focus; with text in it, Escape clears it first. */
  onEscape: () => void;
}

export const optionId = (listId: string, index: number): string => `${listId}-${index}`;

export function SearchInput({ search, listId, placeholder, focused = false, onEscape }: SearchInputProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focused) input.current?.focus();
  }, [focused]);
  const { found, active } = search;
  const onKeyDown = (event: KeyboardEvent): void => {
    const { key } = event;
    if (key === 'ArrowDown') search.move(1);
    else if (key === 'ArrowUp') search.move(-1);
    else if (key === 'Enter') search.choose(active);
    else if (key === 'Escape' && search.text !== '') search.type('');
    else if (key === 'Escape') {
      input.current?.blur();
      onEscape();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <input
      ref={input}
      type="search"
      role="combobox"
      aria-label={placeholder}
      aria-expanded={found.length > 0}
      aria-controls={found.length > 0 ? listId : undefined}
      aria-autocomplete="list"
      aria-activedescendant={found.length > 0 ? optionId(listId, active) : undefined}
      placeholder={placeholder}
      autoComplete="off"
      spellCheck={false}
      maxLength={500}
      value={search.text}
      onChange={(event) => search.type(event.target.value)}
      onKeyDown={onKeyDown}
    />
  );
}
