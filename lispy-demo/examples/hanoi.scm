; The towers of Hanoi (Edouard Lucas, 1883): to move a tower, move all but its largest disc out of
; the way, move that one, and put the others on it again. Pegs are lists of discs, so the moves are
; not only printed but made, and drawn for a tower of three.

(define (each action items)
  (if (pair? items)
      (begin
        (action (car items))
        (each action (cdr items)))))

; The moves as a list of pairs (from to). There are 2^n - 1 of them.
(define (moves n from to by)
  (if (= n 0)
      '()
      (append (moves (- n 1) from by to)
              (list (list from to))
              (moves (- n 1) by to from))))

; --- a state is an association list: ((left 1 2 3) (middle) (right)), smallest disc first

(define (discs state peg)
  (if (eq? (car (car state)) peg)
      (cdr (car state))
      (discs (cdr state) peg)))

(define (legal? disc peg)
  (if (null? peg)
      #t
      (< disc (car peg))))

(define (make-move state move)
  (let ((from (car move))
        (to (car (cdr move))))
    (let ((disc (car (discs state from))))
      (if (legal? disc (discs state to))
          (map (lambda (peg)
                 (if (eq? (car peg) from)
                     (cons from (cdr (cdr peg)))
                     (if (eq? (car peg) to)
                         (cons to (cons disc (cdr peg)))
                         peg)))
               state)
          (error "a larger disc on a smaller one:" move)))))

; --- drawing, from the top: a peg with fewer discs than the level has nothing there

(define (times n text)
  (if (> n 0)
      (begin
        (display text)
        (times (- n 1) text))))

(define (nth items n)
  (if (= n 0)
      (car items)
      (nth (cdr items) (- n 1))))

(define (draw-peg discs level size)
  (let ((missing (- size (length discs))))
    (let ((disc (if (< level missing) 0 (nth discs (- level missing)))))
      (times (- size disc) ".")
      (times disc "=")
      (display "|")
      (times disc "=")
      (times (- size disc) "."))))

(define (draw state level size)
  (if (< level size)
      (begin
        (each (lambda (peg)
                (display " ")
                (draw-peg (cdr peg) level size))
              state)
        (newline)
        (draw state (+ level 1) size))))

(define (play state todo)
  (draw state 0 3)
  (if (pair? todo)
      (begin
        (newline)
        (display (car (car todo)))
        (display " to ")
        (display (car (cdr (car todo))))
        (newline)
        (play (make-move state (car todo)) (cdr todo)))))

(play '((left 1 2 3) (middle) (right))
      (moves 3 'left 'right 'middle))
(newline)

(display "10 discs: ")
(display (length (moves 10 'left 'right 'middle)))
(display " moves")
(newline)
(display "64 discs: ")
(display (- (expt 2 64) 1))
(display " moves, and then the world ends")
(newline)
