(fold-right cons '() '(1 2 3)) ; => (1 2 3)
(fold-right - 0 '(10 4 1)) ; => 7
(fold-right list 'end '()) ; => end
(filter even? '(1 2 3 4)) ; => (2 4)
(filter even? '()) ; => ()
